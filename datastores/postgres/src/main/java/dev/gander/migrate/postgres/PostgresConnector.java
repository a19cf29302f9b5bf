package dev.gander.migrate.postgres;

import dev.gander.migrate.error.DatastoreRefusedException;
import java.sql.SQLException;
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
        SqlWire wire = open();
        try {
            refuseOld(wire.serverVersion());
            return wire;
        } catch (DatastoreRefusedException e) {
            wire.close();
            throw e;
        }
    }

    private SqlWire open() {
        try {
            return new SqlWire(new PgConnection(
                    settings.hosts().toArray(HostSpec[]::new), settings.properties(), "jdbc:postgresql:"));
        } catch (SQLException e) {
            throw failures.unreachable(e);
        }
    }

    void refuseOld(int version) {
        if (version < OLDEST_SERVER) {
            throw new DatastoreRefusedException(
                    failures.target() + ": the server at " + failures.place() + " is PostgreSQL " + version,
                    "PostgreSQL " + OLDEST_SERVER + " and later are supported: upgrade the server.");
        }
    }
}
