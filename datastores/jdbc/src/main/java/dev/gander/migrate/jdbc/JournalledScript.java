package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One run of a script without transaction: before each statement the history says how many are done.
 *
 * <p>A script may begin and commit transactions itself. What it does inside one counts when that transaction has ended.
 */
final class JournalledScript {

    private final JdbcSession session;
    private final Step step;
    private final Attempt attempt;
    private final StatementProgress progress;
    private int settled;
    private Optional<Statement> running = Optional.empty();

    JournalledScript(JdbcSession session, Step step, Attempt attempt, StatementProgress progress) {
        this.session = session;
        this.step = step;
        this.attempt = attempt;
        this.progress = progress;
        this.settled = attempt.firstStatement() - 1;
    }

    /** The file is opened first: one that has changed since it was judged is refused before anything is noted. */
    void run() {
        try (StatementCursor cursor = step.script().open()) {
            run(cursor, open());
        }
    }

    private void run(StatementCursor cursor, long id) {
        try {
            runStatements(cursor, id);
            if (session.inTransaction()) {
                throw new SQLException("the file leaves a transaction open: end it with COMMIT");
            }
            session.write(session.texts().completed(step, id));
        } catch (SQLException e) {
            throw stopped(id, session.failed(step, running, Remains.EARLIER_STATEMENTS, e));
        } catch (MigrationException e) {
            throw stopped(id, e);
        }
    }

    private long open() {
        RecordTexts texts = session.texts();
        try {
            return session.openJournal(
                    step, texts.answered(attempt), texts.running(step, attempt, session.script(step)));
        } catch (SQLException e) {
            throw session.failure("begin the journal of " + step, e);
        }
    }

    private void runStatements(StatementCursor cursor, long id) throws SQLException {
        for (running = cursor.next(); running.isPresent(); running = cursor.next()) {
            Statement statement = running.get();
            if (statement.number() < attempt.firstStatement()) {
                continue;
            }
            if (session.hasCommand(statement.text())) {
                session.runAlone(step, statement, session.texts().progressed(id, settled));
            }
            if (!session.inTransaction()) {
                settled = statement.number();
            }
            progress.completed(statement.number());
        }
    }

    private MigrationException stopped(long id, MigrationException first) {
        try {
            session.rollback();
            session.writeNote(session.texts().stopped(id, settled, String.valueOf(first.getMessage())));
        } catch (SQLException | RuntimeException e) {
            first.addSuppressed(e);
        }
        return first;
    }
}
