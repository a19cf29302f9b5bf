package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A lease that a background thread renews until it is closed or lost. When renewing fails it is tried again until the lease
 * must have expired.
 */
final class NodeLease implements Lease {

    private final NodeLock lock;
    private final long token;
    private final ScheduledExecutorService renewal;
    private volatile long renewed;
    private volatile Optional<LeaseLostException> lost = Optional.empty();
    private volatile boolean closed;

    NodeLease(NodeLock lock, long token, long acquired) {
        this.lock = lock;
        this.token = token;
        this.renewed = acquired;
        this.renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "gander-lease");
            thread.setDaemon(true);
            return thread;
        });
        long period = lock.terms().renewal().toMillis();
        renewal.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    long token() {
        return token;
    }

    boolean isOpen() {
        return !closed;
    }

    private void renew() {
        long asked = System.nanoTime();
        try {
            if (lock.renew(this)) {
                renewed = asked;
            } else {
                lose("the lease has expired, or another run has taken it over", Optional.empty());
            }
        } catch (Neo4jException e) {
            if (hasExpired()) {
                lose("the lease could not be renewed in time", Optional.of(e));
            }
        }
    }

    private boolean hasExpired() {
        return System.nanoTime() - renewed > lock.terms().lease().toNanos();
    }

    private void lose(String why, Optional<Neo4jException> cause) {
        LeaseLostException failure = lock.failures().lockLost(why);
        cause.ifPresent(failure::addSuppressed);
        lost = Optional.of(failure);
        renewal.shutdown();
    }

    @Override
    public void check() {
        if (lost.isPresent()) {
            throw lost.get();
        }
        if (closed || hasExpired()) {
            throw lock.failures().lockLost("the lease has expired");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        stopRenewing();
        try {
            lock.release(this);
        } catch (Neo4jException e) {
            if (!Neo4jFailures.isLost(e)) {
                throw lock.failures().of("give the migration lock back", e);
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
            if (!renewal.awaitTermination(lock.terms().lease().toMillis(), TimeUnit.MILLISECONDS)) {
                renewal.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
