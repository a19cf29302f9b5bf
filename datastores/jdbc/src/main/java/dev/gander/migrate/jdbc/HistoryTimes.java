package dev.gander.migrate.jdbc;

/**
 * When an attempt began and ended, as SQL expressions for the history table.
 *
 * @param startedAt of the type of {@code started_at}
 * @param finishedAt of the type of {@code finished_at}, or {@code NULL} while it runs
 * @param milliseconds of type integer, or {@code NULL} while it runs
 */
public record HistoryTimes(String startedAt, String finishedAt, String milliseconds) {

    /** An attempt that begins now. */
    public static HistoryTimes running(String now) {
        return new HistoryTimes(now, "NULL", "NULL");
    }
}
