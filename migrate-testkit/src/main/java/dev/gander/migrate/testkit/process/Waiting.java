package dev.gander.migrate.testkit.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread does, and can only be seen by looking. */
public final class Waiting {

    /** Longer than anything takes on a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** A look may cost a connection; without a pause between two the looker takes a core from those it waits for. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Waiting() {}

    /**
     * Looks again and again until it is so.
     *
     * @param what it waits for, in words
     * @throws AssertionError after two minutes
     */
    public static void until(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("Not within " + LONGEST.toMinutes() + " minutes: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
