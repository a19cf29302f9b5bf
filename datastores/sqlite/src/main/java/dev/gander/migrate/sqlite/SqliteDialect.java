package dev.gander.migrate.sqlite;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.jdbc.HistoryTimes;
import dev.gander.migrate.jdbc.SqlDialect;
import dev.gander.migrate.jdbc.TableName;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * SQLite's query text. Every name is qualified with {@code main}: a temporary table of a migration would else stand
 * before ours.
 *
 * @param table the version table's name, as it is put into SQL
 * @param history the history table's name
 */
record SqliteDialect(String table, String history) implements SqlDialect {

    private static final String TIME = "'%Y-%m-%dT%H:%M:%fZ'";

    /**
     * @param versionTable as the user gives it
     * @throws UsageException when it is no name of a table in the main database
     */
    static SqliteDialect of(String versionTable, TargetName target) {
        TableName name = TableName.parse(versionTable);
        if (name.schema().filter(schema -> !schema.equalsIgnoreCase("main")).isPresent()) {
            throw new UsageException(
                    target + ": '" + versionTable + "' names a schema, and SQLite has none but main",
                    "Give the version table's name alone.");
        }
        return new SqliteDialect(name.table(), "gander_history_" + target.suffix());
    }

    @Override
    public String versionTable() {
        return "main." + table;
    }

    @Override
    public String historyTable() {
        return "main." + history;
    }

    /** Asks for the names of those of our tables that are there. */
    String selectTables() {
        return "SELECT lower(name) FROM main.sqlite_master WHERE type IN ('table', 'view') AND lower(name) IN ("
                + literal(versionTableName()) + ", " + literal(history) + ")";
    }

    /** The version table's name as {@link #selectTables()} answers it. */
    String versionTableName() {
        String plain =
                table.startsWith("\"") ? table.substring(1, table.length() - 1).replace("\"\"", "\"") : table;
        return plain.toLowerCase(Locale.ROOT);
    }

    /** goose 3.27's own table, word by word, and its row for version 0. */
    String createVersionTable() {
        return """
                CREATE TABLE %s (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    version_id INTEGER NOT NULL,
                    is_applied INTEGER NOT NULL,
                    tstamp TIMESTAMP DEFAULT (datetime('now'))
                );
                INSERT INTO %1$s (version_id, is_applied) VALUES (0, 1)""".formatted(versionTable());
    }

    String createHistoryTable() {
        return """
                CREATE TABLE %s (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    version_row INTEGER,
                    version_id INTEGER,
                    name TEXT NOT NULL,
                    direction TEXT NOT NULL,
                    checksum TEXT NOT NULL,
                    checksum_algorithm TEXT NOT NULL,
                    script TEXT,
                    statements_total INTEGER NOT NULL,
                    statements_done INTEGER NOT NULL,
                    outcome TEXT NOT NULL,
                    started_at TEXT NOT NULL,
                    finished_at TEXT,
                    duration_ms INTEGER,
                    actor TEXT NOT NULL,
                    host TEXT NOT NULL,
                    tool_version TEXT NOT NULL,
                    error TEXT
                )""".formatted(historyTable());
    }

    /** For a person to run; SQLite knows no grants. */
    String initializationScript() {
        return "BEGIN IMMEDIATE;\n" + createVersionTable() + ";\n" + createHistoryTable() + ";\nCOMMIT;\n";
    }

    /** Asks whether the newest row of a version says that it is applied; no row when there is none. */
    String selectStanding(long version) {
        return "SELECT is_applied FROM " + versionTable() + " WHERE version_id = " + version
                + " ORDER BY id DESC LIMIT 1";
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String localTime(String column) {
        return "strftime('%Y-%m-%dT%H:%M:%S', " + column + ")";
    }

    @Override
    public String utcTime(String column) {
        return "strftime(" + TIME + ", " + column + ")";
    }

    @Override
    public String now() {
        return "strftime(" + TIME + ", 'now')";
    }

    @Override
    public String millisecondsSinceStart() {
        return "max(0, CAST(round((julianday('now') - julianday(started_at)) * 86400000) AS INTEGER))";
    }

    @Override
    public HistoryTimes finished(long elapsed) {
        String begun = "strftime(" + TIME + ", 'now', '-" + elapsed / 1000 + "."
                + String.format(Locale.ROOT, "%03d", elapsed % 1000) + " seconds')";
        return new HistoryTimes(begun, now(), Long.toString(elapsed));
    }

    @Override
    public String recordVersion(Direction direction, long version, UnaryOperator<String> historyWrite) {
        String newest = "(SELECT max(id) FROM " + versionTable() + " WHERE version_id = " + version + ")";
        if (direction == Direction.UP) {
            return "INSERT INTO " + versionTable() + " (version_id, is_applied) VALUES (" + version + ", 1);"
                    + historyWrite.apply(newest);
        }
        return historyWrite.apply(newest) + ";DELETE FROM " + versionTable() + " WHERE version_id = " + version;
    }

    @Override
    public String returningId(String insert) {
        return insert + " RETURNING id";
    }

    @Override
    public List<String> objectKinds() {
        return List.of("table", "view", "index");
    }

    @Override
    public Optional<String> selectColumns(String kind, String name) {
        if (!objectKinds().contains(kind)) {
            return Optional.empty();
        }
        return Optional.of(
                "SELECT c.name FROM main.sqlite_master AS o LEFT JOIN pragma_table_xinfo(o.name, 'main') AS c"
                        + " WHERE o.type = " + literal(kind) + " AND lower(o.name) = lower(" + literal(name) + ")");
    }
}
