package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A lease that a background thread renews until it is closed or lost. When renewing fails it is tried again until the lease
 * must have expired.
 */
final class TableLease implements Lease {

    private final SqlWire wire;
    private final PostgresConnector connector;
    private final TableLockTexts texts;
    private final TableLock.Terms terms;
    private final ScheduledExecutorService renewal;
    private Optional<SqlWire> second = Optional.empty();
    private volatile long renewed = System.nanoTime();
    private volatile Optional<LeaseLostException> lost = Optional.empty();
    private volatile boolean closed;

    TableLease(SqlWire wire, PostgresConnector connector, TableLockTexts texts, TableLock.Terms terms) {
        this.wire = wire;
        this.connector = connector;
        this.texts = texts;
        this.terms = terms;
        this.renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "gander-lease");
            thread.setDaemon(true);
            return thread;
        });
        long period = terms.renewal().toMillis();
        renewal.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    boolean isOpen() {
        return !closed;
    }

    private void renew() {
        long asked = System.nanoTime();
        try {
            if (second.isEmpty() || second.get().isClosed()) {
                second = Optional.of(connector.connect());
            }
            if (second.get().rows(texts.renew(), row -> true).isEmpty()) {
                lose(new SQLException("the lease has expired, or another run has taken it over"));
            } else {
                renewed = asked;
            }
        } catch (SQLException | MigrationException e) {
            if (hasExpired()) {
                lose(new SQLException("the lease could not be renewed in time", e));
            }
        }
    }

    private boolean hasExpired() {
        return System.nanoTime() - renewed > terms.lease().toNanos();
    }

    private void lose(SQLException why) {
        lost = Optional.of(connector.failures().lockLost(why));
        renewal.shutdown();
    }

    @Override
    public void check() {
        if (lost.isPresent()) {
            throw lost.get();
        }
        if (closed || hasExpired()) {
            throw connector.failures().lockLost(new SQLException("the lease has expired"));
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        stopRenewing();
        if (wire.isClosed()) {
            return;
        }
        try {
            String end = wire.transaction() == org.postgresql.core.TransactionState.IDLE ? "" : "ROLLBACK;";
            wire.rows(end + texts.release(), row -> true);
        } catch (SQLException e) {
            if (!PostgresFailures.isLost(e)) {
                throw connector.failures().of("give the migration lock back", e);
            }
        }
    }

    void abandon() {
        try {
            close();
        } catch (MigrationException e) {
            // The lease expires by itself.
            return;
        }
    }

    private void stopRenewing() {
        closed = true;
        renewal.shutdown();
        try {
            if (!renewal.awaitTermination(terms.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                renewal.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        second.ifPresent(SqlWire::close);
    }
}
