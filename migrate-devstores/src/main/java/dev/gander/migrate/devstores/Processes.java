package dev.gander.migrate.devstores;

import java.time.Duration;

/**
 * Whether processes of this user, but not of this program, still work.
 *
 * <p>A process that has ended stays in the process table until its parent collects it, and in a container nobody may ever
 * collect an orphan. {@link ProcessHandle} calls it alive; it has no command any more.
 */
final class Processes {

    private static final Duration POLL = Duration.ofMillis(20);

    private Processes() {}

    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Waits for the end, and says whether it came in time. */
    static boolean ends(ProcessHandle process, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (runs(process)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }
}
