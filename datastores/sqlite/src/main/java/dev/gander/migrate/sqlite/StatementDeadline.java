package dev.gander.migrate.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Ends each statement that runs for too long: SQLite asks it every so often whether to go on. */
final class StatementDeadline extends ProgressHandler {

    private static final int INSTRUCTIONS_BETWEEN_QUESTIONS = 10_000;

    private final Duration duration;
    private long start = System.nanoTime();

    private StatementDeadline(Duration duration) {
        this.duration = duration;
    }

    static StatementDeadline on(SQLiteConnection connection, Duration duration) throws SQLException {
        StatementDeadline deadline = new StatementDeadline(duration);
        ProgressHandler.setHandler(connection, INSTRUCTIONS_BETWEEN_QUESTIONS, deadline);
        return deadline;
    }

    void remove(SQLiteConnection connection) throws SQLException {
        ProgressHandler.clearHandler(connection);
    }

    /** A statement begins. */
    void start() {
        start = System.nanoTime();
    }

    Duration duration() {
        return duration;
    }

    @Override
    protected int progress() {
        return System.nanoTime() - start > duration.toNanos() ? 1 : 0;
    }
}
