package dev.gander.migrate.kubernetes;

import dev.gander.migrate.error.DatastoreUnreachableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When a wait ends.
 *
 * @param limit how long it may take in all
 * @param end on the clock of {@link System#nanoTime}
 */
record Deadline(Duration limit, long end) {

    private static final Duration POLL = Duration.ofMillis(200);

    static Deadline in(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    /**
     * Looks again and again until there is something.
     *
     * @param what is waited for, with what was seen last
     * @throws DatastoreUnreachableException when the limit is over first
     */
    <T> T await(Supplier<Optional<T>> look, Supplier<String> what, String advice) {
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end >= 0) {
                throw new DatastoreUnreachableException(
                        "After " + limit.toSeconds() + " s there is still " + what.get(), advice);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatastoreUnreachableException(
                    "Interrupted while waiting for a Postgres in the cluster", "Run it again.", interrupted);
        }
    }
}
