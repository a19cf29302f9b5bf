package dev.gander.migrate.postgres;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/**
 * Opens connections: without {@code DriverManager}, which would ask every driver on the class path, and without a pool. The
 * driver's own look into environment and password files is passed by as well.
 *
 * @param settings where to
 * @param failures how to explain that it did not work
 */
record PostgresConnector(ConnectionSettings settings, PostgresFailures failures) {

    private static final int OLDEST_SERVER = 13;

    SqlWire connect() {
        SqlWire wire = new SqlWire(open(settings.properties()));
        try {
            refuseOld(wire.serverVersion());
            return wire;
        } catch (DatastoreRefusedException e) {
            wire.close();
            throw e;
        }
    }

    /** A connection in a transaction that reads one state and writes nothing. */
    Connection openSnapshot() {
        Properties properties = new Properties();
        properties.putAll(settings.properties());
        // Without it rows arrive all at once, and a graph may not fit into memory.
        PGProperty.PREFER_QUERY_MODE.set(properties, "extended");
        PgConnection connection = open(properties);
        try (Statement statement = connection.createStatement()) {
            refuseOld(connection.getQueryExecutor().getServerVersionNum() / 10_000);
            connection.setAutoCommit(false);
            // The driver's own setters change the session, which a pooler would hand to the next client.
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            return connection;
        } catch (SQLException e) {
            throw closing(connection, failures.of("begin to read", e));
        } catch (DatastoreRefusedException e) {
            throw closing(connection, e);
        }
    }

    private PgConnection open(Properties properties) {
        try {
            return new PgConnection(settings.hosts().toArray(HostSpec[]::new), properties, "jdbc:postgresql:");
        } catch (SQLException e) {
            throw failures.noConnection(e);
        }
    }

    private static MigrationException closing(PgConnection connection, MigrationException failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    void refuseOld(int version) {
        if (version < OLDEST_SERVER) {
            throw new DatastoreRefusedException(
                    failures.target() + ": the server at " + failures.place() + " is PostgreSQL " + version,
                    "PostgreSQL " + OLDEST_SERVER + " and later are supported: upgrade the server.");
        }
    }
}
