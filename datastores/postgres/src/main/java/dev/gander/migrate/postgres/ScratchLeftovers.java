package dev.gander.migrate.postgres;

import dev.gander.migrate.model.TargetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells the scratch databases of runs that are at work from those of killed ones, and removes the latter.
 *
 * <p>A run holds a lock on the name from before the database is there until its own session is connected to the database;
 * that session stays to the end. So a database without both belongs to nobody any more. It ends with the process, however
 * that ends, and no clock is asked.
 *
 * @param target whose scratch databases these are
 * @param failures how to explain that it did not work
 */
record ScratchLeftovers(TargetName target, PostgresFailures failures) {

    private static final String IN_USE = "55006";
    private static final String GONE = "3D000";

    /** Keeps these locks apart from those of other programs; the name's hash is the other half. */
    private static final int LOCKS = 1_734_438_500;

    /** Owned by the role and used by nobody. The server shows the locks of every database. */
    private static final String ABANDONED = """
            SELECT d.datname, pg_catalog.quote_ident(d.datname), pg_catalog.shobj_description(d.oid, 'pg_database')
            FROM pg_catalog.pg_database AS d
            WHERE pg_catalog.starts_with(d.datname, {prefix}) AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_locks AS l
                              WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.classid = {locks}::oid
                                AND l.objid = pg_catalog.hashtext(d.datname::text)::oid)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity AS a WHERE a.datid = d.oid)""";

    /** Says that the database of this name is one in use, until the connection ends or {@link #release}. */
    static void claim(SqlWire wire, String name) throws SQLException {
        wire.send("SELECT pg_catalog.pg_advisory_lock(" + key(name) + ")");
    }

    /** Takes back what {@link #claim} has said. */
    static void release(SqlWire wire, String name) throws SQLException {
        wire.send("SELECT pg_catalog.pg_advisory_unlock(" + key(name) + ")");
    }

    private static String key(String name) {
        return LOCKS + ", pg_catalog.hashtext(" + PostgresDialect.quote(name) + ")";
    }

    /** Removes what killed runs of this target have left behind; another run may be at the same. */
    void remove(SqlWire wire) {
        String query = ABANDONED
                .replace("{prefix}", PostgresDialect.quote(ScratchMark.PREFIX))
                .replace("{locks}", Integer.toString(LOCKS));
        try {
            for (Found found : wire.rows(query, Found::read)) {
                if (found.isOf(target)) {
                    drop(wire, found.quoted());
                }
            }
        } catch (SQLException e) {
            throw failures.of("remove a scratch database of a killed run", e);
        }
    }

    /** The server refuses while anybody is connected. */
    private static void drop(SqlWire wire, String name) throws SQLException {
        try {
            wire.send("DROP DATABASE " + name);
        } catch (SQLException e) {
            String state = PostgresFailures.state(e);
            if (!state.equals(IN_USE) && !state.equals(GONE)) {
                throw e;
            }
        }
    }

    /**
     * A database with a scratch database's name.
     *
     * @param comment empty when it has none, as one whose run was killed while the server copied
     */
    private record Found(String name, String quoted, Optional<String> comment) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)));
        }

        boolean isOf(TargetName target) {
            return comment.isEmpty()
                    ? ScratchMark.isName(target, name)
                    : comment.flatMap(ScratchMark::parse)
                            .filter(mark -> mark.target().equals(target))
                            .isPresent();
        }
    }
}
