package dev.gander.migrate.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * Query text about {@code goose_lock}, with goose's columns and meanings; every moment is the database's.
 *
 * @param table qualified and quoted
 * @param me who takes the lock: host name, process and a random part, as goose writes it
 * @param length how long a lease lasts
 */
record TableLockTexts(String table, String me, Duration length) {

    /** What goose 3.27 creates. */
    static String createTable(String table) {
        return "CREATE TABLE IF NOT EXISTS " + table + " (lock_id bigint PRIMARY KEY,"
                + " locked boolean NOT NULL DEFAULT false, locked_at timestamptz, locked_by text,"
                + " lease_expires_at timestamptz, updated_at timestamptz)";
    }

    private String holds() {
        return "lock_id = " + PostgresLock.KEY + " AND locked AND locked_by = " + PostgresDialect.quote(me);
    }

    private String expiry() {
        return "pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => " + length.toMillis() / 1000.0 + ")";
    }

    /** Returns a row when the lock was free or its lease had expired, and is now ours. */
    String acquire() {
        return "INSERT INTO " + table + " AS held (lock_id, locked, locked_at, locked_by, lease_expires_at, updated_at)"
                + " VALUES (" + PostgresLock.KEY + ", true, pg_catalog.clock_timestamp(), " + PostgresDialect.quote(me)
                + ", " + expiry() + ", pg_catalog.clock_timestamp()) ON CONFLICT (lock_id) DO UPDATE SET locked = true,"
                + " locked_at = excluded.locked_at, locked_by = excluded.locked_by, lease_expires_at ="
                + " excluded.lease_expires_at, updated_at = excluded.updated_at"
                + " WHERE NOT held.locked OR held.lease_expires_at < pg_catalog.clock_timestamp() RETURNING locked_by";
    }

    /** Returns a row when the lock was still ours. */
    String renew() {
        return "UPDATE " + table + " SET lease_expires_at = " + expiry()
                + ", updated_at = pg_catalog.clock_timestamp() WHERE " + holds()
                + " AND lease_expires_at > pg_catalog.clock_timestamp() RETURNING locked_by";
    }

    /** Returns a row when the lock was ours. */
    String release() {
        return "UPDATE " + table + " SET locked = false, locked_at = NULL, locked_by = NULL, lease_expires_at = NULL,"
                + " updated_at = pg_catalog.clock_timestamp() WHERE " + holds() + " RETURNING lock_id";
    }

    String holder() {
        return "SELECT pg_catalog.concat(locked_by, ', since ', pg_catalog.to_char(locked_at AT TIME ZONE 'UTC',"
                + " 'YYYY-MM-DD HH24:MI:SS'), ' UTC, lease until ', pg_catalog.to_char(lease_expires_at AT TIME ZONE"
                + " 'UTC', 'YYYY-MM-DD HH24:MI:SS'), ' UTC') FROM " + table + " WHERE lock_id = " + PostgresLock.KEY
                + " AND locked AND lease_expires_at > pg_catalog.clock_timestamp()";
    }

    /** At the record the row is locked too, so that nobody can take the lock over before the commit. */
    Fence fence() {
        String held =
                "SELECT 1 FROM " + table + " WHERE " + holds() + " AND lease_expires_at > pg_catalog.clock_timestamp()";
        return new Fence(
                Optional.of(Fence.demand("EXISTS (" + held + ")", "the lease of " + me + " was lost")),
                Optional.of(
                        Fence.demand("EXISTS (" + held + " FOR NO KEY UPDATE)", "the lease of " + me + " was lost")));
    }
}
