package dev.gander.migrate.testkit.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the objects of a store, one line for each, in the order of code points.
 *
 * <pre>{@code
 * table T
 * column T.C | position | type | null or not null | default
 * constraint T.N | primary key, unique, foreign key, check or exclusion | definition
 * index T.N | method | unique or - | keys | predicate
 * sequence N | type | owning column
 * extension N
 * }</pre>
 *
 * <p>Views, functions, triggers and types appear too, so that one too many shows. goose's tables and ours are left out.
 * Immutable.
 */
public final class SchemaListing {

    private final String query;

    private SchemaListing(String resource) {
        this.query = text("/dev/gander/migrate/testkit/schema/" + resource);
    }

    /** For Postgres 13 to 18: the objects of the connection's current schema. */
    public static SchemaListing ofPostgres() {
        return new SchemaListing("postgres.sql");
    }

    /** For SQLite: the objects of the main database. */
    public static SchemaListing ofSqlite() {
        return new SchemaListing("sqlite.sql");
    }

    /** The listing of one store, by a connection of its own each time. */
    public StoreListing at(String jdbcUrl) {
        return () -> {
            try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
                return read(connection);
            }
        };
    }

    /** What the connected store holds. */
    public List<String> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            lines.sort(String::compareTo);
            return lines;
        }
    }

    /**
     * The lines of a class path resource, without comments and blank lines.
     *
     * @throws IllegalArgumentException when there is no such resource
     */
    public static List<String> expected(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream stream = SchemaListing.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
