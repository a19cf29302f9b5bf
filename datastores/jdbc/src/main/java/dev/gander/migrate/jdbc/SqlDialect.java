package dev.gander.migrate.jdbc;

import dev.gander.migrate.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Query text of one SQL product. Every text holds complete commands without a semicolon at its end; pure. */
public interface SqlDialect {

    /** The version table's name, ready for SQL and independent of any setting of the session. */
    String versionTable();

    /** The history table's name, likewise. */
    String historyTable();

    /** A literal of a text, which holds no NUL. */
    String literal(String text);

    /** An expression that shows a zone-less time as {@code yyyy-MM-ddTHH:mm:ss[.ffffff]}, and null as null. */
    String localTime(String column);

    /** An expression that shows a time of the history in UTC as {@code yyyy-MM-ddTHH:mm:ss[.ffffff]Z}, and null as null. */
    String utcTime(String column);

    /** This moment, as the history keeps it. */
    String now();

    /** The whole milliseconds between {@code started_at} of the row being updated and this moment. */
    String millisecondsSinceStart();

    /**
     * The times of an attempt that ends now, within its transaction.
     *
     * @param elapsed how long it took by this program's clock, in milliseconds, for stores that have no better way
     */
    HistoryTimes finished(long elapsed);

    /** The times of an attempt that has just ended, in a later transaction. */
    default HistoryTimes afterwards(long elapsed) {
        return finished(elapsed);
    }

    /**
     * The texts that change the version table and write a history row about it, in one transaction: up inserts a row and
     * leaves {@code id} and {@code tstamp} to their defaults, down deletes every row of the version.
     *
     * @param version the migration's
     * @param historyWrite given an expression for {@code version_row} (the row that was inserted, or the newest of those
     *     that were deleted), returns the command that writes the history row
     */
    String recordVersion(Direction direction, long version, UnaryOperator<String> historyWrite);

    /** Makes of an insert into the history a query that inserts and returns the new {@code id}. */
    String returningId(String insert);

    /** The kinds of objects that {@link #selectColumns} finds, in the order in which people name them. */
    List<String> objectKinds();

    /**
     * Asks for an object by its name as a person writes it: no row when it is not there, else a row for each column with
     * its name, and one row with null when it has none.
     *
     * @return empty when the store has no objects of that kind
     */
    Optional<String> selectColumns(String kind, String name);
}
