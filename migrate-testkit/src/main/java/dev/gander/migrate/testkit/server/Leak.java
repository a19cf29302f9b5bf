package dev.gander.migrate.testkit.server;

import java.util.List;
import java.util.function.Supplier;

/** What a test must not leave behind. */
public enum Leak {
    /** A connection to the test's own store: a pool, a driver or a statement that nobody has closed. */
    CONNECTIONS("connected to its store"),
    /** A process that the test has started, such as a server. */
    PROCESSES("running");

    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long POLL_MILLIS = 5;

    private final String state;

    Leak(String state) {
        this.state = state;
    }

    /**
     * Looks until nothing is found, but not for long: what was closed takes a moment to go.
     *
     * @throws AssertionError when something stays; the message names it
     */
    void refuse(Supplier<List<String>> look) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        List<String> left = look.get();
        while (!left.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            pause();
            left = look.get();
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The test is over, and this is still " + state + ":\n  "
                    + String.join("\n  ", left) + "\nClose it in the test. When it is to outlive the test on purpose,"
                    + " say tolerating(Leak." + this + ").");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
