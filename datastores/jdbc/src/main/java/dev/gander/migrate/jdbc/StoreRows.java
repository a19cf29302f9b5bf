package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.RecordedChecksum;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.model.VersionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the rows that the texts of {@link RecordTexts} select. */
public final class StoreRows {

    private StoreRows() {}

    /** A row of the version table. */
    public static VersionRow version(ResultSet row) throws SQLException {
        return new VersionRow(
                row.getLong(1),
                row.getLong(2),
                row.getBoolean(3),
                Optional.ofNullable(row.getString(4)).map(IsoTimes::local));
    }

    /** A row of the version table without its time. */
    public static VersionRow versionWithoutTime(ResultSet row) throws SQLException {
        return new VersionRow(row.getLong(1), row.getLong(2), row.getBoolean(3), Optional.empty());
    }

    /** Which file made which version row. */
    public static RecordedChecksum checksum(ResultSet row) throws SQLException {
        return new RecordedChecksum(
                row.getLong(1), new Version(row.getLong(2)), new Checksum(row.getString(4), row.getString(3)));
    }

    /** A row of the history: of a migration when it names a version, else of a replaceable. */
    public static HistoryRow history(ResultSet row) throws SQLException {
        return number(row, 3).isPresent() ? migration(row) : replaceable(row);
    }

    /** A row of the history that tells of a migration. */
    public static HistoryEntry migration(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong(1),
                number(row, 2),
                new Version(row.getLong(3)),
                row.getString(4),
                direction(row),
                new Checksum(row.getString(7), row.getString(6)),
                row.getInt(8),
                row.getInt(9),
                outcome(row),
                IsoTimes.instant(row.getString(11)),
                Optional.ofNullable(row.getString(12)).map(IsoTimes::instant),
                number(row, 13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                Optional.ofNullable(row.getString(17)));
    }

    /** A row of the history that tells of a replaceable. */
    public static ReplaceableEntry replaceable(ResultSet row) throws SQLException {
        return new ReplaceableEntry(
                row.getLong(1),
                row.getString(4),
                direction(row),
                new Checksum(row.getString(7), row.getString(6)),
                row.getInt(8),
                row.getInt(9),
                outcome(row),
                IsoTimes.instant(row.getString(11)),
                Optional.ofNullable(row.getString(12)).map(IsoTimes::instant),
                number(row, 13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                Optional.ofNullable(row.getString(17)));
    }

    private static Direction direction(ResultSet row) throws SQLException {
        return Direction.parse(row.getString(5)).orElseThrow(() -> unknown("direction"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return Outcome.parse(row.getString(10)).orElseThrow(() -> unknown("outcome"));
    }

    private static SQLException unknown(String what) {
        return new SQLException("unknown " + what + " in the history: a newer version of this program has written it");
    }

    private static OptionalLong number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
