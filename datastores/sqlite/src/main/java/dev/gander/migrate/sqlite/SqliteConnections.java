package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.model.TargetName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Opens connections to one database, each as fresh as the first.
 *
 * <p>The driver's connection is made directly: {@code DriverManager} would look for drivers on the whole class path.
 */
final class SqliteConnections {

    /** Long enough for the transactions of a service at work, short enough for a person who waits. */
    private static final int DEFAULT_BUSY_MILLIS = 5000;

    /** The driver lowers SQLite's limit to one million bytes; this is SQLite's own, so that any statement goes through. */
    private static final int LONGEST_STATEMENT = 1_000_000_000;

    private final TargetName target;
    private final SqliteAddress address;
    private final Purpose purpose;
    private final String privateMemory = "/gander-" + UUID.randomUUID();

    SqliteConnections(TargetName target, SqliteAddress address, Purpose purpose) {
        this.target = target;
        this.address = address;
        this.purpose = purpose;
    }

    Purpose purpose() {
        return purpose;
    }

    /** The database's file, when it is one. */
    Optional<Path> file() {
        return address.file();
    }

    String place() {
        return address.place();
    }

    int busyMillis() {
        String given = address.parameters().get(SqliteAddress.BUSY_TIMEOUT);
        return given == null ? DEFAULT_BUSY_MILLIS : Integer.parseInt(given);
    }

    /**
     * Opens one.
     *
     * @throws dev.gander.migrate.error.MigrationException when there is no such file, it is none of SQLite, or it may
     *     not be opened
     */
    SQLiteConnection open() {
        refuseImpossiblePlace();
        try {
            return purpose == Purpose.RUN ? forRun() : forQuestion();
        } catch (SQLException e) {
            throw SqliteFailures.of(target, place(), "open the database", e);
        }
    }

    /**
     * Opens one whose reads all belong to one transaction.
     *
     * @throws dev.gander.migrate.error.MigrationException as {@link #open()}
     */
    SQLiteConnection openSnapshot() {
        SQLiteConnection connection = open();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw SqliteFailures.of(target, place(), "begin to read", e);
        }
    }

    private SQLiteConnection forRun() throws SQLException {
        return connect(address.allowsCreating() ? "rwc" : address.parameters().getOrDefault("mode", "rw"), Map.of());
    }

    private SQLiteConnection forQuestion() throws SQLException {
        if (address.file().isEmpty()) {
            return connect("rw", Map.of());
        }
        boolean readOnly = "ro".equals(address.parameters().get("mode"));
        if (readOnly || Files.exists(Path.of(address.file().get() + "-wal"))) {
            return connect("ro", Map.of());
        }
        try {
            return withoutWriting(connect("rw", Map.of()));
        } catch (SQLException e) {
            if (SqliteFailures.code(e) != SqliteFailures.CANNOT_OPEN
                    && SqliteFailures.code(e) != SqliteFailures.READ_ONLY) {
                throw e;
            }
            // In WAL mode, but the files beside the database cannot be made here; nobody else writes either then.
            return connect("ro", Map.of("immutable", "1"));
        }
    }

    private static SQLiteConnection withoutWriting(SQLiteConnection connection) throws SQLException {
        run(connection, "PRAGMA query_only = 1");
        return connection;
    }

    private SQLiteConnection connect(String mode, Map<String, String> more) throws SQLException {
        String uri = uri(mode, more);
        SQLiteConnection connection = new JDBC4Connection("jdbc:sqlite:" + uri, uri, new Properties());
        try {
            connection.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, LONGEST_STATEMENT);
            connection.setBusyTimeout(busyMillis());
            // The first look at the file's header: what is no database shows here and not in the middle of a run.
            run(connection, "PRAGMA schema_version");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For the driver: opens what is there, and makes nothing. */
    String urlWithoutCreating() {
        return "jdbc:sqlite:"
                + uri(address.parameters().getOrDefault("mode", "rw").replace("rwc", "rw"), Map.of());
    }

    private String uri(String mode, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(address.parameters());
        parameters.remove(SqliteAddress.BUSY_TIMEOUT);
        if (address.file().isPresent()) {
            parameters.put("mode", mode);
            parameters.putAll(more);
            return "file:" + encoded(address.file().get().toUri().getPath()) + query(parameters);
        }
        if (address.sharedMemoryName().isPresent()) {
            return "file:" + encoded(address.sharedMemoryName().get()) + query(parameters);
        }
        return "file:" + privateMemory + "?vfs=memdb";
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        try {
            return new URI(null, null, text, null)
                    .getRawPath()
                    .replace("?", "%3F")
                    .replace("&", "%26");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No URI can hold the path " + text, e);
        }
    }

    private void refuseImpossiblePlace() {
        Optional<Path> folder =
                address.file().map(file -> file.resolveSibling("").toAbsolutePath());
        if (folder.filter(Files::notExists).isPresent()) {
            throw new DatastoreUnreachableException(
                    target + ": the folder " + folder.get() + " of the SQLite database " + place() + " is not there",
                    "Make the folder, or mend the path.");
        }
        if (address.file().filter(Files::isDirectory).isPresent()) {
            throw new DatastoreUnreachableException(
                    target + ": " + place() + " is a folder, and no SQLite database", "Give the path of a file in it.");
        }
    }

    static void run(SQLiteConnection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
