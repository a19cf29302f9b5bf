package dev.gander.migrate.interop;

import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A store that both tools reach, and that can be looked at past them.
 *
 * @param dialect what it speaks
 * @param gooseAddress its address in goose's words
 * @param url the same in ours
 * @param jdbcUrl the same for the driver
 */
record Store(Dialect dialect, String gooseAddress, String url, String jdbcUrl) {

    /** Neither UTC nor the zone of this process: a time that a driver shifts shows. */
    static final String SERVER_ZONE = "Asia/Kathmandu";

    /** The products that both tools know. */
    enum Dialect {
        SQLITE("sqlite", "sqlite3"),
        POSTGRES("postgres", "postgres");

        private final String target;
        private final String driver;

        Dialect(String target, String driver) {
            this.target = target;
            this.driver = driver;
        }

        /** Our word. */
        String target() {
            return target;
        }

        /** goose's word. */
        String driver() {
            return driver;
        }

        static Dialect named(String name) {
            return valueOf(name.trim().toUpperCase(Locale.ROOT));
        }

        SchemaListing listing() {
            return this == SQLITE ? SchemaListing.ofSqlite() : SchemaListing.ofPostgres();
        }
    }

    /** A row of the version table without what differs from run to run. */
    record Row(long version, boolean applied) {}

    static Store sqlite(Path file) {
        return new Store(Dialect.SQLITE, file.toString(), file.toString(), "jdbc:sqlite:" + file);
    }

    /** A database of a server; its sessions start in a zone of their own. */
    static Store postgres(PostgresDatabase database) {
        Store store = new Store(Dialect.POSTGRES, database.url(), database.url(), database.jdbcUrl());
        store.execute("ALTER DATABASE " + database.name() + " SET timezone TO '" + SERVER_ZONE + "'");
        return store;
    }

    /** The rows of a version table in the order in which they came; none when there is no such table. */
    List<Row> rows(String table) {
        return query("SELECT version_id, is_applied FROM " + table + " ORDER BY id").stream()
                .map(row -> new Row(
                        Long.parseLong(row.get(0)),
                        !row.get(1).equals("0") && !row.get(1).equals("f")))
                .toList();
    }

    /** Whether a version table is there. */
    boolean hasTable(String table) {
        String name = table.substring(table.indexOf('.') + 1);
        String catalog = dialect == Dialect.SQLITE
                ? "SELECT name FROM sqlite_schema WHERE name = '"
                : "SELECT relname FROM pg_class WHERE relname = '";
        return !query(catalog + name + "'").isEmpty();
    }

    /**
     * How far each row's time is from the time that goose would store now, in seconds: on Postgres the server's own
     * zone, on SQLite UTC as text.
     *
     * @param oldest rows up to this id are left out: they were there before
     */
    List<Double> secondsOffGoose(String table, long oldest) {
        String now = dialect == Dialect.SQLITE
                ? "CASE typeof(tstamp) WHEN 'text' THEN strftime('%s', tstamp) - strftime('%s', 'now') ELSE 1e9 END"
                : "extract(epoch FROM tstamp - (now() AT TIME ZONE '" + SERVER_ZONE + "'))";
        return query("SELECT " + now + " FROM " + table + " WHERE id > " + oldest).stream()
                .map(row -> Double.valueOf(row.get(0)))
                .toList();
    }

    /** Every object of the store but the tools' own. */
    List<String> schema() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            return dialect.listing().read(connection);
        } catch (SQLException e) {
            throw new AssertionError("Cannot list " + jdbcUrl, e);
        }
    }

    /** The rows of a query, each value as the store's text. */
    List<List<String>> query(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs one command past the tools. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
