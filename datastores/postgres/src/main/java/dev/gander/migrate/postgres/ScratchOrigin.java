package dev.gander.migrate.postgres;

import dev.gander.migrate.error.DatastoreRefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A database of which scratch databases are copies.
 *
 * @param name quoted
 * @param now the server's time, as ISO 8601
 * @param neighbour a database from which another one can be made, so that nobody is connected to the one to copy
 * @param mayCreate whether the role may create databases
 * @param versionTables every version table in it, qualified and quoted
 * @param settings what sessions in it begin with, as {@code name=value}: a copy does not get that by itself
 */
record ScratchOrigin(
        String name,
        String now,
        Optional<String> neighbour,
        boolean mayCreate,
        List<String> versionTables,
        List<String> settings) {

    private static final String QUERY = """
            SELECT pg_catalog.quote_ident(pg_catalog.current_database()),
              pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              (SELECT d.datname FROM pg_catalog.pg_database AS d
               WHERE d.datname IN ('postgres', 'template1') AND d.datname <> pg_catalog.current_database()
                 AND d.datallowconn AND pg_catalog.has_database_privilege(d.oid, 'CONNECT')
               ORDER BY d.datname LIMIT 1),
              (SELECT r.rolcreatedb OR r.rolsuper FROM pg_catalog.pg_roles AS r WHERE r.rolname = current_user),
              ARRAY(SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema'
                      AND NOT pg_catalog.starts_with(n.nspname, 'pg_')
                      AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute AS a
                           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                             AND a.attname IN ('version_id', 'is_applied')) = 2
                    ORDER BY 1),
              ARRAY(SELECT one.setting
                    FROM pg_catalog.pg_db_role_setting AS s
                    CROSS JOIN pg_catalog.unnest(s.setconfig) AS one (setting)
                    LEFT JOIN pg_catalog.pg_settings AS p
                      ON pg_catalog.lower(p.name) = pg_catalog.lower(pg_catalog.split_part(one.setting, '=', 1))
                    WHERE s.setrole = 0
                      AND CASE WHEN p.name IS NULL THEN pg_catalog.split_part(one.setting, '=', 1) LIKE '%.%'
                               ELSE p.context = 'user' AND p.name NOT IN (
                                 'DateStyle', 'client_encoding', 'default_transaction_read_only') END
                      AND s.setdatabase = (SELECT d.oid FROM pg_catalog.pg_database AS d
                                           WHERE d.datname = pg_catalog.current_database()))""";

    /**
     * Looks at the database that a connection leads to.
     *
     * @param copy what is to be made of it, for messages
     * @throws DatastoreRefusedException when migrations are applied in it, or the role may not copy it
     */
    static ScratchOrigin of(SqlWire wire, PostgresFailures failures, String copy) {
        try {
            ScratchOrigin origin = wire.rows(QUERY, ScratchOrigin::read).get(0);
            origin.requireUsable(wire, failures, copy);
            return origin;
        } catch (SQLException e) {
            throw failures.of("look at the database of which " + copy + " is made", e);
        }
    }

    private static ScratchOrigin read(ResultSet row) throws SQLException {
        return new ScratchOrigin(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                row.getBoolean(4),
                names(row, 5),
                names(row, 6));
    }

    private static List<String> names(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private void requireUsable(SqlWire wire, PostgresFailures failures, String copy) throws SQLException {
        for (String table : versionTables) {
            String query = "SELECT EXISTS (SELECT FROM " + table + " WHERE version_id > 0)";
            if (wire.rows(query, row -> row.getBoolean(1)).get(0)) {
                throw new DatastoreRefusedException(
                        failures.target() + ": " + copy + " is not made of " + failures.place()
                                + ", because migrations are applied there (" + table + ")",
                        "Name a database without migrations, which holds at most what others own and the migrations need.");
            }
        }
        if (!mayCreate) {
            throw new DatastoreRefusedException(
                    failures.target() + ": the role of " + failures.place() + " may not create databases, so " + copy
                            + " cannot be made",
                    "Give it the right with ALTER ROLE … CREATEDB, or name a server on which it has it.");
        }
    }
}
