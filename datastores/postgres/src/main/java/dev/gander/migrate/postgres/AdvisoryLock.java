package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.error.LeaseLostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.core.TransactionState;

/**
 * goose's session lock: an advisory lock that ends with the connection. A transaction-level lock would be no substitute,
 * since {@code CREATE INDEX CONCURRENTLY} would wait for it for ever.
 */
final class AdvisoryLock implements PostgresLock {

    private static final String OURS = "l.locktype = 'advisory' AND l.classid = 0 AND l.objid = " + KEY
            + " AND l.objsubid = 1 AND l.granted AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d"
            + " WHERE d.datname = pg_catalog.current_database())";

    private static final String HOLDER = "SELECT pg_catalog.concat('backend ', l.pid, ', application ',"
            + " pg_catalog.quote_literal(a.application_name), ', user ', a.usename, ', from ',"
            + " coalesce(pg_catalog.host(a.client_addr), 'this server or an address that is not shown'),"
            + " ', connected since ' || pg_catalog.to_char(a.backend_start AT TIME ZONE 'UTC',"
            + " 'YYYY-MM-DD HH24:MI:SS') || ' UTC') FROM pg_catalog.pg_locks AS l"
            + " LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid"
            + " WHERE " + OURS + " AND l.pid <> pg_catalog.pg_backend_pid()";

    private final SqlWire wire;
    private final PostgresFailures failures;
    private OptionalInt backend = OptionalInt.empty();

    AdvisoryLock(SqlWire wire, PostgresFailures failures) {
        this.wire = wire;
        this.failures = failures;
    }

    @Override
    public Optional<Lease> tryAcquire() {
        if (backend.isPresent()) {
            throw new IllegalStateException("This session holds the lock already");
        }
        try {
            List<Integer> taken = wire.rows(
                    "SELECT pg_catalog.pg_try_advisory_lock(" + KEY + "), pg_catalog.pg_backend_pid()",
                    row -> row.getBoolean(1) ? row.getInt(2) : 0);
            backend = taken.get(0) == 0 ? OptionalInt.empty() : OptionalInt.of(taken.get(0));
        } catch (SQLException e) {
            throw failures.of("take the migration lock", e);
        }
        return backend.isPresent() ? Optional.of(new AdvisoryLease()) : Optional.empty();
    }

    @Override
    public Optional<String> holder() {
        try {
            return wire.rows(HOLDER, row -> row.getString(1)).stream().findFirst();
        } catch (SQLException e) {
            throw failures.of("ask who holds the migration lock", e);
        }
    }

    @Override
    public Fence fence() {
        if (backend.isEmpty()) {
            return Fence.NONE;
        }
        String held = "pg_catalog.pg_backend_pid() = " + backend.getAsInt()
                + " AND EXISTS (SELECT 1 FROM pg_catalog.pg_locks AS l WHERE " + OURS
                + " AND l.pid = pg_catalog.pg_backend_pid())";
        return new Fence(
                Optional.of(Fence.demand(held, "the lock was taken on backend " + backend.getAsInt() + ", not")),
                Optional.empty());
    }

    @Override
    public void abandon() {
        try {
            release();
        } catch (SQLException | LeaseLostException e) {
            // The connection ends, and the lock with it.
            return;
        }
    }

    private void release() throws SQLException {
        if (backend.isEmpty() || wire.isClosed()) {
            return;
        }
        backend = OptionalInt.empty();
        String end = wire.transaction() == TransactionState.IDLE ? "" : "ROLLBACK;";
        boolean released = wire.rows(
                        end + "SELECT pg_catalog.pg_advisory_unlock(" + KEY + ")", row -> row.getBoolean(1))
                .get(0);
        if (!released) {
            throw failures.lockLost(new SQLException("it was not there any more when it was given back"));
        }
    }

    private final class AdvisoryLease implements Lease {

        private boolean closed;

        /** Costs no round trip: what a step sends proves to the server that the lock is still held. */
        @Override
        public void check() {
            if (closed || wire.isClosed()) {
                throw failures.lockLost(new SQLException("the connection that held it is closed"));
            }
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                release();
            } catch (SQLException e) {
                if (!PostgresFailures.isLost(e)) {
                    throw failures.of("give the migration lock back", e);
                }
            }
        }
    }
}
