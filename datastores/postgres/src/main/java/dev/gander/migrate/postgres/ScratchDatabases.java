package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Makes databases to try things out in, as copies of the one that a target names.
 *
 * @param settings of the target
 * @param connection to the database to copy
 * @param failures how to explain that it did not work
 */
record ScratchDatabases(DatastoreSettings settings, ConnectionSettings connection, PostgresFailures failures) {

    private static final String NO_RIGHT = "42501";
    private static final String IN_USE = "55006";

    /**
     * Copies the database.
     *
     * @throws DatastoreRefusedException when it may not be copied, or others use it
     */
    ScratchStore make() {
        ScratchOrigin origin;
        try (SqlWire wire = new PostgresConnector(connection, failures).connect()) {
            origin = ScratchOrigin.of(wire, failures, "a scratch store");
        }
        String name = ScratchMark.name(settings.target());
        ScratchDatabase scratch = new ScratchDatabase(settings, connection, name, origin.neighbour(), failures);
        try (SqlWire wire = scratch.beside()) {
            new ScratchLeftovers(settings.target(), failures).remove(wire);
            create(wire, name, origin);
            return complete(wire, scratch, origin);
        }
    }

    private void create(SqlWire wire, String name, ScratchOrigin origin) {
        try {
            ScratchLeftovers.claim(wire, name);
            wire.send("CREATE DATABASE " + name + " TEMPLATE " + origin.name());
        } catch (SQLException e) {
            throw switch (PostgresFailures.state(e)) {
                case IN_USE ->
                    new DatastoreRefusedException(
                            noCopy(e),
                            "A database is copied only while nobody else is connected to it: end the other sessions, or"
                                    + " name a database that nobody uses.",
                            e);
                case NO_RIGHT ->
                    new DatastoreRefusedException(
                            noCopy(e), "Only its owner may copy it: name a database that the role owns.", e);
                default -> failures.of("make a scratch database", e);
            };
        }
    }

    private String noCopy(SQLException cause) {
        return failures.target() + ": no scratch store can be made of " + failures.place() + ": "
                + PostgresFailures.said(cause);
    }

    private ScratchStore complete(SqlWire wire, ScratchDatabase scratch, ScratchOrigin origin) {
        try {
            mark(wire, scratch.name(), origin);
            ScratchInUse inUse = ScratchInUse.enter(scratch);
            ScratchLeftovers.release(wire, scratch.name());
            return inUse;
        } catch (SQLException e) {
            throw dropping(scratch, failures.of("prepare the scratch database " + scratch.name(), e));
        } catch (MigrationException e) {
            throw dropping(scratch, e);
        }
    }

    private static MigrationException dropping(ScratchDatabase scratch, MigrationException failure) {
        try {
            scratch.close();
        } catch (MigrationException left) {
            failure.addSuppressed(left);
        }
        return failure;
    }

    private void mark(SqlWire wire, String name, ScratchOrigin origin) throws SQLException {
        ScratchMark mark = new ScratchMark(settings.target(), Instant.parse(origin.now()));
        wire.send("COMMENT ON DATABASE " + name + " IS " + PostgresDialect.quote(mark.text()));
        for (String setting : origin.settings()) {
            wire.send(begin(name, setting));
        }
    }

    /** Only the server can read the value of such a list as {@code search_path}, so it is set here first. */
    static String begin(String name, String setting) {
        String[] parts = setting.split("=", 2);
        return String.join(
                ";\n",
                "BEGIN",
                "SELECT pg_catalog.set_config(" + PostgresDialect.quote(parts[0]) + ", "
                        + PostgresDialect.quote(parts[1]) + ", true)",
                "ALTER DATABASE " + name + " SET " + parts[0] + " FROM CURRENT",
                "COMMIT");
    }
}
