package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.jdbc.RecordTexts;
import dev.gander.migrate.jdbc.StoreRows;
import dev.gander.migrate.model.VersionRow;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads and makes version and history table. */
final class SqliteStore {

    private final SqliteDialect dialect;
    private final SqliteConnection connection;

    SqliteStore(SqliteDialect dialect, SqliteConnection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** What both tables hold at one moment. */
    StoreState read(BiFunction<String, SQLException, MigrationException> failure) {
        return atOneMoment(this::state, failure);
    }

    /** The outline of what both tables hold at one moment. */
    StoreOutline outline(BiFunction<String, SQLException, MigrationException> failure) {
        return atOneMoment(this::outline, failure);
    }

    /** Reads the tables of which these are there. */
    @FunctionalInterface
    private interface Reading<R> {
        R of(Set<String> tables) throws SQLException;
    }

    private <R> R atOneMoment(Reading<R> reading, BiFunction<String, SQLException, MigrationException> failure) {
        try {
            return connection.atOneMoment(() -> reading.of(tables()));
        } catch (SQLException e) {
            throw failure.apply("read the tables " + dialect.versionTable() + " and " + dialect.historyTable(), e);
        }
    }

    /** Makes what is not there. */
    void initialize(BiFunction<String, SQLException, MigrationException> failure) {
        try {
            connection.inTransaction(() -> {
                Set<String> tables = tables();
                if (!tables.contains(dialect.versionTableName())) {
                    connection.send(dialect.createVersionTable());
                }
                if (!tables.contains(dialect.history())) {
                    connection.send(dialect.createHistoryTable());
                }
            });
        } catch (SQLException e) {
            throw failure.apply("make the tables " + dialect.versionTable() + " and " + dialect.historyTable(), e);
        }
    }

    private StoreState state(Set<String> tables) throws SQLException {
        RecordTexts texts = new RecordTexts(dialect);
        boolean versioned = tables.contains(dialect.versionTableName());
        List<VersionRow> versions = versioned ? connection.rows(texts.selectVersions(), StoreRows::version) : List.of();
        History history = tables.contains(dialect.history())
                ? History.of(connection.rows(texts.selectHistory(), StoreRows::history))
                : History.absent();
        return new StoreState(versioned ? Presence.PRESENT : Presence.ABSENT, versions, history);
    }

    private StoreOutline outline(Set<String> tables) throws SQLException {
        RecordTexts texts = new RecordTexts(dialect);
        boolean versioned = tables.contains(dialect.versionTableName());
        boolean recorded = tables.contains(dialect.history());
        return new StoreOutline(
                versioned
                        ? connection.rows(texts.selectVersionsWithoutTimes(), StoreRows::versionWithoutTime)
                        : List.of(),
                recorded ? connection.rows(texts.selectChecksums(), StoreRows::checksum) : List.of(),
                recorded ? connection.rows(texts.selectUnended(), StoreRows::migration) : List.of(),
                recorded ? connection.rows(texts.selectReplaceables(), StoreRows::replaceable) : List.of());
    }

    private Set<String> tables() throws SQLException {
        return new HashSet<>(connection.rows(dialect.selectTables(), row -> row.getString(1)));
    }
}
