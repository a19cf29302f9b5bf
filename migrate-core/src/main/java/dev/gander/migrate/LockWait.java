package dev.gander.migrate;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.model.TargetName;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for the lock by asking again and again: a waiter that blocks inside the store would hold a snapshot, and a
 * concurrent index build of the run that holds the lock would wait for it for ever.
 */
final class LockWait {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final TargetName target;
    private final MigratorOptions options;

    LockWait(TargetName target, MigratorOptions options) {
        this.target = target;
        this.options = options;
    }

    Lease acquire(MigrationLock lock) {
        long start = options.nanoClock().getAsLong();
        Duration pause = FIRST_PAUSE;
        while (true) {
            options.cancellation().check();
            Optional<Lease> lease = lock.tryAcquire();
            if (lease.isPresent()) {
                return lease.get();
            }
            Duration waited = Duration.ofNanos(options.nanoClock().getAsLong() - start);
            Optional<String> holder = lock.holder();
            Duration left = options.lockWait().minus(waited);
            if (left.isNegative() || left.isZero()) {
                throw refusal(holder, waited);
            }
            options.listener().on(new MigrationEvent.LockAwaited(target, holder, waited));
            options.cancellation().pause(shorter(pause, left));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private LockNotObtainedException refusal(Optional<String> holder, Duration waited) {
        return new LockNotObtainedException(
                target + ": another run holds the lock"
                        + holder.map(who -> " (" + who + ")").orElse("") + "; waited " + waited.toMillis() + " ms",
                "Let that run end and run again, or wait longer with --lock-wait.");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
