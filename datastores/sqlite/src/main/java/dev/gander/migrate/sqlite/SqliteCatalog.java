package dev.gander.migrate.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The main database's catalog at one moment, without what SQLite keeps for itself: its own tables, indexes of
 * constraints, and the tables in which a virtual table keeps its data.
 *
 * @param entries of all kinds
 * @param columns of the tables, hidden ones of generated columns included, by the table's name
 * @param keys of the indexes, by the index's name
 * @param viewColumns of the views, or why they are not known, by the view's name
 */
record SqliteCatalog(
        List<Entry> entries,
        Map<String, List<Column>> columns,
        Map<String, List<Key>> keys,
        Map<String, String> viewColumns) {

    private static final String ENTRIES = """
            SELECT type, name, tbl_name, sql, rootpage FROM main.sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'""";
    private static final String SHADOWS =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";
    private static final String COLUMNS = """
            SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.hidden
            FROM main.sqlite_master AS m, pragma_table_xinfo(m.name, 'main') AS c
            WHERE m.type = 'table' AND m.rootpage > 0 ORDER BY m.name, c.cid""";
    private static final String KEYS = """
            SELECT m.name, k.seqno, k.name, k.coll, k."desc"
            FROM main.sqlite_master AS m, pragma_index_xinfo(m.name, 'main') AS k
            WHERE m.type = 'index' AND m.sql IS NOT NULL AND k.key ORDER BY m.name, k.seqno""";

    /**
     * A row of the catalog.
     *
     * @param type table, index, view or trigger
     * @param table of an index or trigger; of anything else its name
     * @param sql as SQLite keeps it
     * @param virtual whether a module keeps the data
     */
    record Entry(String type, String name, String table, String sql, boolean virtual) {}

    /**
     * A column of a table.
     *
     * @param fallback the default's text
     * @param hidden 2 for a virtual generated column, 3 for a stored one
     */
    record Column(String table, String name, String type, boolean notNull, Optional<String> fallback, int hidden) {}

    /**
     * A key of an index.
     *
     * @param column empty for an expression
     */
    record Key(String index, int position, Optional<String> column, String collation, boolean descending) {}

    static SqliteCatalog read(SqliteConnection connection) throws SQLException {
        Set<String> shadows = new HashSet<>(connection.rows(SHADOWS, row -> row.getString(1)));
        List<Entry> entries = connection.rows(ENTRIES, SqliteCatalog::entry).stream()
                .filter(entry -> !shadows.contains(entry.table()))
                .toList();
        Map<String, String> viewColumns = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.type().equals("view")) {
                viewColumns.put(entry.name(), viewColumns(connection, entry.name()));
            }
        }
        return new SqliteCatalog(
                entries,
                grouped(connection.rows(COLUMNS, SqliteCatalog::column), Column::table),
                grouped(connection.rows(KEYS, SqliteCatalog::key), Key::index),
                viewColumns);
    }

    /** A view whose tables or functions are gone has no columns, and SQLite tells so by an error only. */
    private static String viewColumns(SqliteConnection connection, String view) throws SQLException {
        String query = "SELECT name FROM pragma_table_xinfo('" + view.replace("'", "''") + "', 'main')";
        try {
            return connection.rows(query, row -> SqlNames.quoted(row.getString(1))).stream()
                    .collect(Collectors.joining(", "));
        } catch (SQLException e) {
            if (SqliteFailures.code(e) != SqliteFailures.ERROR) {
                throw e;
            }
            return "not known: " + SqliteFailures.words(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String type = row.getString(1);
        boolean virtual = type.equals("table") && row.getLong(5) == 0;
        return new Entry(type, row.getString(2), row.getString(3), row.getString(4), virtual);
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)),
                row.getInt(6));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString(1),
                row.getInt(2),
                Optional.ofNullable(row.getString(3)),
                row.getString(4).toLowerCase(Locale.ROOT),
                row.getBoolean(5));
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> name) {
        return rows.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }
}
