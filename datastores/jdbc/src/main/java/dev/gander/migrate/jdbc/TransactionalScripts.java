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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One run of transactional scripts, statement by statement: all of them and their records, or nothing. */
final class TransactionalScripts {

    private final JdbcSession session;
    private final ScriptTransaction transaction;
    private final Attempt attempt;
    private final Function<Step, StatementProgress> progress;
    private long begun = System.nanoTime();
    private int done;
    private Optional<Statement> running = Optional.empty();
    private boolean committing;

    TransactionalScripts(
            JdbcSession session,
            ScriptTransaction transaction,
            Attempt attempt,
            Function<Step, StatementProgress> progress) {
        this.session = session;
        this.transaction = transaction;
        this.attempt = attempt;
        this.progress = progress;
    }

    /** @param steps at least one */
    void run(List<Step> steps) {
        Step current = steps.get(0);
        try {
            for (Step step : steps) {
                current = step;
                run(step);
            }
            committing = true;
            transaction.commit(current);
        } catch (SQLException e) {
            Remains remains = committing && transaction.isLost(e) ? Remains.UNKNOWN : Remains.NOTHING;
            throw undone(current, session.failed(current, running, remains, e));
        } catch (MigrationException e) {
            throw undone(current, e);
        }
    }

    private void run(Step step) throws SQLException {
        begun = System.nanoTime();
        done = 0;
        StatementProgress heard = progress.apply(step);
        transaction.begin(step);
        runStatements(step, heard);
        transaction.beforeRecord(step);
        transaction.send(session.texts().applied(step, attempt, session.script(step), JdbcSession.elapsed(begun)));
    }

    private void runStatements(Step step, StatementProgress heard) throws SQLException {
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
                heard.completed(done);
            }
        }
    }

    private MigrationException undone(Step step, MigrationException first) {
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
