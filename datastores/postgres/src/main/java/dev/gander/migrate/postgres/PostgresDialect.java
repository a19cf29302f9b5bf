package dev.gander.migrate.postgres;

import dev.gander.migrate.jdbc.HistoryTimes;
import dev.gander.migrate.jdbc.SqlDialect;
import dev.gander.migrate.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * PostgreSQL's query text about version table and history.
 *
 * @param versionTable qualified and quoted
 * @param historyTable qualified and quoted
 * @param characters whether the database can keep every character
 */
record PostgresDialect(String versionTable, String historyTable, Characters characters) implements SqlDialect {

    /** Which characters a text column can keep. */
    enum Characters {
        ALL,
        ASCII
    }

    /** A literal that reads the same whatever {@code standard_conforming_strings} says. */
    static String quote(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String literal(String text) {
        return quote(characters == Characters.ALL ? text : text.replaceAll("[^\\x00-\\x7f]", "?"));
    }

    @Override
    public String localTime(String column) {
        return "pg_catalog.to_char(" + column + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
    }

    @Override
    public String utcTime(String column) {
        return "pg_catalog.to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    @Override
    public String now() {
        return "pg_catalog.clock_timestamp()";
    }

    @Override
    public String millisecondsSinceStart() {
        return milliseconds("started_at");
    }

    /** Within the transaction of the script, whose own begin is the start. */
    @Override
    public HistoryTimes finished(long elapsed) {
        return new HistoryTimes("pg_catalog.now()", now(), milliseconds("pg_catalog.now()"));
    }

    @Override
    public HistoryTimes afterwards(long elapsed) {
        return new HistoryTimes(
                now() + " - pg_catalog.make_interval(secs => " + elapsed + " / 1000.0)", now(), Long.toString(elapsed));
    }

    private String milliseconds(String start) {
        return "(extract(epoch FROM " + now() + " - " + start + ") * 1000)::bigint";
    }

    @Override
    public String recordVersion(Direction direction, long version, UnaryOperator<String> historyWrite) {
        return direction == Direction.UP
                ? "WITH recorded AS (INSERT INTO " + versionTable + " (version_id, is_applied) VALUES (" + version
                        + ", true) RETURNING id) " + historyWrite.apply("(SELECT id FROM recorded)")
                : "WITH recorded AS (DELETE FROM " + versionTable + " WHERE version_id = " + version + " RETURNING id) "
                        + historyWrite.apply("(SELECT max(id) FROM recorded)");
    }

    @Override
    public String returningId(String insert) {
        return insert + " RETURNING id";
    }

    @Override
    public List<String> objectKinds() {
        return List.of("table", "view", "materialized-view", "index", "sequence", "extension");
    }

    @Override
    public Optional<String> selectColumns(String kind, String name) {
        return switch (kind) {
            case "table" -> Optional.of(selectColumnsOfRelation("'r', 'p', 'f'", name));
            case "view" -> Optional.of(selectColumnsOfRelation("'v'", name));
            case "materialized-view" -> Optional.of(selectColumnsOfRelation("'m'", name));
            case "index" -> Optional.of(selectColumnsOfRelation("'i', 'I'", name));
            case "sequence" -> Optional.of(selectColumnsOfRelation("'S'", name));
            case "extension" ->
                Optional.of("SELECT NULL FROM pg_catalog.pg_extension WHERE extname = " + literal(name));
            default -> Optional.empty();
        };
    }

    private String selectColumnsOfRelation(String relkinds, String name) {
        return "SELECT a.attname FROM pg_catalog.pg_class AS c LEFT JOIN pg_catalog.pg_attribute AS a"
                + " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.oid = pg_catalog.to_regclass("
                + literal(name) + ") AND c.relkind IN (" + relkinds + ")";
    }
}
