package dev.gander.migrate.kubernetes;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The database behind a forwarded port.
 *
 * @param postgres which one
 * @param port on 127.0.0.1
 */
record Database(ClusterPostgres postgres, int port) {

    private static final String LOGIN_SECONDS = "10";

    /**
     * Who grants, in whichever of this database's schemas and for whichever target, holds the advisory lock of this number
     * until the rights are committed: Postgres refuses one of two that change the rights of an object at once. It is the
     * name {@code ganrights} read as a number to the base of 36, and no migration's lock.
     */
    private static final long GRANTING = Long.parseLong("ganrights", 36);

    /** Tables, views and sequences of the current schema that are not a migration tool's own. */
    private static final String OBJECTS = """
            SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || ' ' || c.oid::regclass
            FROM pg_catalog.pg_class c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
              AND c.relname NOT LIKE 'goose\\_%' AND c.relname NOT LIKE 'gander\\_%'
            ORDER BY 1
            """;

    /** For migrations, with the account in it. */
    String url() {
        return "postgresql://" + encoded(postgres.user()) + ":" + encoded(postgres.password()) + "@127.0.0.1:" + port
                + "/" + encoded(postgres.database());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Waits until the server answers; what waiting cannot mend fails at once.
     *
     * @throws DatastoreUnreachableException when it does not answer in time, or refuses account or database
     */
    void await(Deadline deadline, Progress progress) {
        AtomicReference<String> said = new AtomicReference<>("no answer");
        deadline.await(
                () -> {
                    try (Connection connection = connect()) {
                        return Optional.of(connection.getClass());
                    } catch (SQLException notYet) {
                        refuseWhatStays(notYet);
                        said.set(String.valueOf(notYet.getMessage()));
                        progress.say("waiting: Postgres says " + said.get());
                        return Optional.empty();
                    }
                },
                () -> "no connection to " + postgres + ": " + said.get(),
                "See the log of the pod.");
    }

    /** A wrong account or database stays wrong; a server that starts, or a forwarding that breaks, comes right. */
    private void refuseWhatStays(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28") || state.equals("3D000")) {
            throw new DatastoreUnreachableException(
                    postgres + ": " + failure.getMessage(), "Check user, password and database.", failure);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        properties.setProperty("ApplicationName", "gander");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + encoded(postgres.database()), properties);
    }

    /** Those of the tables that are not there. */
    List<String> missing(List<String> tables) {
        return work("look for tables", connection -> {
            List<String> missing = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NULL")) {
                for (String table : tables) {
                    query.setString(1, table);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            missing.add(table);
                        }
                    }
                }
            }
            return missing;
        });
    }

    /**
     * Lets a role read and write rows of what migrations have made; a migration tool's own tables stay closed. One call at a
     * time does so in a database, the others wait for it.
     */
    void grant(String role) {
        work("grant rights to " + role, connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + GRANTING + ")");
                statement.execute(String.join("; ", grants(statement, statement.enquoteIdentifier(role, true))));
            }
            connection.commit();
            return role;
        });
    }

    private static List<String> grants(Statement statement, String role) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT current_schema()::regnamespace::text AS schema")) {
            rows.next();
            commands.add("GRANT USAGE ON SCHEMA " + rows.getString(1) + " TO " + role);
        }
        try (ResultSet rows = statement.executeQuery(OBJECTS)) {
            while (rows.next()) {
                String object = rows.getString(1);
                String rights = object.startsWith("SEQUENCE ") ? "USAGE, SELECT" : "SELECT, INSERT, UPDATE, DELETE";
                commands.add("GRANT " + rights + " ON " + object + " TO " + role);
            }
        }
        return commands;
    }

    /** Something on a connection of its own. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T work(String what, Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatastoreRefusedException(
                    postgres + ": cannot " + what + ": " + failure.getMessage(),
                    "The migrations are applied. Mend the cause and call again.",
                    failure);
        }
    }
}
