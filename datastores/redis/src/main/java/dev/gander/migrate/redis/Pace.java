package dev.gander.migrate.redis;

import dev.gander.migrate.error.CancelledException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds a walk to so many keys a second, counted from its beginning. */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long keysPerSecond;
    private final LongSupplier clock;
    private final long start;

    /**
     * @param keysPerSecond at least one
     * @param clock nanoseconds that only grow
     */
    Pace(long keysPerSecond, LongSupplier clock) {
        this.keysPerSecond = keysPerSecond;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** How long to rest after so many keys, in nanoseconds. */
    long rest(long keys) {
        long due = (long) ((double) keys / keysPerSecond * SECOND);
        return Math.max(0, due - (clock.getAsLong() - start));
    }

    void restAfter(long keys) {
        try {
            TimeUnit.NANOSECONDS.sleep(rest(keys));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The walk over the keys was interrupted");
        }
    }
}
