package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

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
    private static final String GONE = "3D000";

    /** Owned by the role and used by nobody. */
    private static final String IDLE = """
            SELECT pg_catalog.quote_ident(d.datname), pg_catalog.shobj_description(d.oid, 'pg_database')
            FROM pg_catalog.pg_database AS d
            WHERE pg_catalog.starts_with(d.datname, {prefix}) AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
              AND pg_catalog.shobj_description(d.oid, 'pg_database') IS NOT NULL
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity AS a WHERE a.datid = d.oid)""";

    /**
     * Copies the database.
     *
     * @throws DatastoreRefusedException when it may not be copied, or others use it
     */
    ScratchStore make() {
        ScratchOrigin origin;
        try (SqlWire wire = new PostgresConnector(connection, failures).connect()) {
            origin = ScratchOrigin.of(wire, failures);
        }
        String name = ScratchMark.name(settings.target());
        ScratchDatabase scratch = new ScratchDatabase(settings, connection, name, origin.neighbour(), failures);
        try (SqlWire wire = scratch.beside()) {
            removeLeftovers(wire, Instant.parse(origin.now()));
            create(wire, name, origin);
        }
        complete(scratch, origin);
        return scratch;
    }

    private void create(SqlWire wire, String name, ScratchOrigin origin) {
        try {
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

    private void complete(ScratchDatabase scratch, ScratchOrigin origin) {
        try {
            mark(scratch, origin);
        } catch (MigrationException e) {
            try {
                scratch.close();
            } catch (MigrationException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private void mark(ScratchDatabase scratch, ScratchOrigin origin) {
        ScratchMark mark = new ScratchMark(settings.target(), Instant.parse(origin.now()));
        try (SqlWire wire = scratch.beside()) {
            wire.send("COMMENT ON DATABASE " + scratch.name() + " IS " + PostgresDialect.quote(mark.text()));
            for (String setting : origin.settings()) {
                wire.send(begin(scratch.name(), setting));
            }
        } catch (SQLException e) {
            throw failures.of("prepare the scratch database " + scratch.name(), e);
        }
    }

    /** Only the server can read the value of such a list as {@code search_path}, so it is set here first. */
    private static String begin(String name, String setting) {
        String[] parts = setting.split("=", 2);
        return String.join(
                ";\n",
                "BEGIN",
                "SELECT pg_catalog.set_config(" + PostgresDialect.quote(parts[0]) + ", "
                        + PostgresDialect.quote(parts[1]) + ", true)",
                "ALTER DATABASE " + name + " SET " + parts[0] + " FROM CURRENT",
                "COMMIT");
    }

    /** What interrupted runs of this target have left behind; another run may be at the same. */
    private void removeLeftovers(SqlWire wire, Instant now) {
        String query = IDLE.replace("{prefix}", PostgresDialect.quote(ScratchMark.PREFIX));
        try {
            for (Found found : wire.rows(query, Found::read)) {
                if (found.mark()
                        .filter(mark -> mark.isLeftover(settings.target(), now))
                        .isPresent()) {
                    remove(wire, found.name());
                }
            }
        } catch (SQLException e) {
            throw failures.of("remove a scratch database of an interrupted run", e);
        }
    }

    private static void remove(SqlWire wire, String name) throws SQLException {
        try {
            wire.send("DROP DATABASE " + name);
        } catch (SQLException e) {
            String state = PostgresFailures.state(e);
            if (!state.equals(IN_USE) && !state.equals(GONE)) {
                throw e;
            }
        }
    }

    /** A database with a scratch database's name. */
    private record Found(String name, Optional<ScratchMark> mark) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getString(1), ScratchMark.parse(row.getString(2)));
        }
    }
}
