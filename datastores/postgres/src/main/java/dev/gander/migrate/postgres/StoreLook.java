package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.jdbc.TableName;
import dev.gander.migrate.postgres.StorePlace.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the catalogue, in one query, where a target's tables are.
 *
 * <p>An unqualified version table is looked for along the {@code search_path}, as goose's statements find it; when there is
 * none it belongs into the first schema of the path. The server itself folds the name.
 *
 * @param table the version table's name as the user gives it
 * @param history the history's plain name
 * @param timeZone what the user wants the session's time zone to be
 */
record StoreLook(TableName table, String history, Optional<String> timeZone) {

    /**
     * The role's or the database's setting wins over the server's, which a session can only see in {@code log_timezone}:
     * initdb sets both alike, and the driver has already replaced the session's own.
     */
    private static final String SERVERS_TIME_ZONE = """
            coalesce(
                  (SELECT pg_catalog.substr(setting, 10)
                   FROM pg_catalog.pg_db_role_setting AS s, pg_catalog.unnest(s.setconfig) AS setting
                   WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_catalog.pg_database AS d
                                               WHERE d.datname = pg_catalog.current_database()))
                     AND s.setrole IN (0, (SELECT r.oid FROM pg_catalog.pg_roles AS r WHERE r.rolname = session_user))
                     AND pg_catalog.lower(setting) LIKE 'timezone=%'
                   ORDER BY s.setrole = 0, s.setdatabase = 0 LIMIT 1),
                  pg_catalog.current_setting('log_timezone'))""";

    private static final String QUERY = """
            WITH given AS (
              SELECT pg_catalog.parse_ident({table}) AS parts, pg_catalog.to_regclass({table})::oid AS found,
                     pg_catalog.to_regclass('goose_lock')::oid AS lock_found),
            place AS (
              SELECT coalesce(
                       (SELECT n.nspname FROM pg_catalog.pg_class AS c
                        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = found),
                       CASE WHEN pg_catalog.array_length(parts, 1) = 2 THEN parts[1]::name END,
                       pg_catalog.current_schema()) AS schema,
                     parts[pg_catalog.array_length(parts, 1)]::name AS version_table, found, lock_found
              FROM given),
            history AS (
              SELECT c.oid FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
              JOIN place AS p ON n.nspname = p.schema WHERE c.relname = {history}::name)
            SELECT pg_catalog.quote_ident(session_user), {zone},
                   pg_catalog.quote_ident(schema), pg_catalog.quote_ident(version_table),
                   found IS NOT NULL, pg_catalog.has_table_privilege(found, 'SELECT'),
                   (SELECT pg_catalog.pg_get_serial_sequence(found::regclass::text, 'id')
                    FROM pg_catalog.pg_attribute AS a
                    WHERE a.attrelid = found AND a.attname = 'id' AND a.attidentity = ''),
                   (SELECT oid FROM history) IS NOT NULL,
                   pg_catalog.has_table_privilege((SELECT oid FROM history), 'SELECT'),
                   coalesce((SELECT pg_catalog.quote_ident(n.nspname) FROM pg_catalog.pg_class AS c
                             JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = lock_found),
                            pg_catalog.quote_ident(pg_catalog.current_schema()),
                            pg_catalog.quote_ident(schema)),
                   pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only') = 'on',
                   {held}
            FROM place""";

    /** A column for each {@link Grant}, in their order: whether the role has it; null where there is nothing yet. */
    private static final String HELD = """
            (SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE') FROM pg_catalog.pg_namespace AS n
                    WHERE n.nspname = schema),
                   pg_catalog.has_table_privilege(found, 'SELECT') AND pg_catalog.has_table_privilege(found, 'INSERT')
                     AND pg_catalog.has_table_privilege(found, 'DELETE'),
                   pg_catalog.has_sequence_privilege(
                     pg_catalog.pg_get_serial_sequence(found::regclass::text, 'id'), 'USAGE'),
                   (SELECT pg_catalog.has_table_privilege(oid, 'SELECT') AND pg_catalog.has_table_privilege(oid, 'INSERT')
                      AND pg_catalog.has_table_privilege(oid, 'UPDATE') FROM history),
                   pg_catalog.has_table_privilege(lock_found, 'SELECT')
                     AND pg_catalog.has_table_privilege(lock_found, 'INSERT')
                     AND pg_catalog.has_table_privilege(lock_found, 'UPDATE')""";

    private static final int FIRST_HELD = 13;

    String query() {
        String zone = timeZone.map(PostgresDialect::quote).orElse(SERVERS_TIME_ZONE);
        return QUERY.replace("{zone}", "pg_catalog.set_config('TimeZone', " + zone + ", false)")
                .replace("{held}", HELD)
                .replace("{table}", PostgresDialect.quote(table.toString()))
                .replace("{history}", PostgresDialect.quote(history));
    }

    /** What the query has found; empty when no schema of the {@code search_path} can be used. */
    Optional<StorePlace> read(ResultSet row) throws SQLException {
        String schema = row.getString(3);
        if (schema == null) {
            return Optional.empty();
        }
        return Optional.of(new StorePlace(
                row.getString(1),
                row.getString(2),
                schema,
                schema + "." + row.getString(4),
                presence(row.getBoolean(5), row.getBoolean(6)),
                Optional.ofNullable(row.getString(7)),
                schema + "." + history,
                presence(row.getBoolean(8), row.getBoolean(9)),
                row.getString(10) + ".goose_lock",
                access(row.getBoolean(11), row.getBoolean(12)),
                held(row)));
    }

    private static Set<Grant> held(ResultSet row) throws SQLException {
        Set<Grant> held = EnumSet.noneOf(Grant.class);
        for (Grant grant : Grant.values()) {
            if (row.getBoolean(FIRST_HELD + grant.ordinal())) {
                held.add(grant);
            }
        }
        return held;
    }

    private static StoreAccess access(boolean recovering, boolean readOnly) {
        return recovering ? StoreAccess.STANDBY : readOnly ? StoreAccess.READ_ONLY : StoreAccess.WRITABLE;
    }

    private static Presence presence(boolean there, boolean readable) {
        return !there ? Presence.ABSENT : readable ? Presence.PRESENT : Presence.UNREADABLE;
    }
}
