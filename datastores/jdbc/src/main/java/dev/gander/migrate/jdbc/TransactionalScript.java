package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import java.sql.SQLException;
import java.util.Optional;

/** One run of a transactional script, statement by statement: all of it and its record, or nothing. */
final class TransactionalScript {

    private final JdbcSession session;
    private final ScriptTransaction transaction;
    private final Step step;
    private final Attempt attempt;
    private final StatementProgress progress;
    private final long begun = System.nanoTime();
    private int done;
    private Optional<Statement> running = Optional.empty();
    private boolean committing;

    TransactionalScript(
            JdbcSession session,
            ScriptTransaction transaction,
            Step step,
            Attempt attempt,
            StatementProgress progress) {
        this.session = session;
        this.transaction = transaction;
        this.step = step;
        this.attempt = attempt;
        this.progress = progress;
    }

    void run() {
        try {
            transaction.begin(step);
            runStatements();
            transaction.beforeRecord(step);
            transaction.send(session.texts().applied(step, attempt, session.script(step), JdbcSession.elapsed(begun)));
            committing = true;
            transaction.commit(step);
        } catch (SQLException e) {
            Remains remains = committing && transaction.isLost(e) ? Remains.UNKNOWN : Remains.NOTHING;
            throw undone(session.failed(step, running, remains, e));
        } catch (MigrationException e) {
            throw undone(e);
        }
    }

    private void runStatements() throws SQLException {
        try (StatementCursor cursor = step.script().open()) {
            for (running = cursor.next(); running.isPresent(); running = cursor.next()) {
                Statement statement = running.get();
                if (statement.number() < attempt.firstStatement()) {
                    continue;
                }
                if (session.hasCommand(statement.text())) {
                    transaction.send(statement.text());
                }
                done = statement.number();
                progress.completed(done);
            }
        }
    }

    private MigrationException undone(MigrationException first) {
        try {
            session.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
            return first;
        }
        session.noteFailure(step, attempt, Outcome.ROLLED_BACK, done, begun, first);
        return first;
    }
}
