package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.config.Durations;
import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.Options;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a run when its time is up, unless it is closed before. */
final class Deadline implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);

    private Deadline() {}

    /** The time that {@code --timeout} gives. */
    static Optional<Duration> of(Arguments arguments) {
        return arguments.value(Options.TIMEOUT).map(text -> Durations.parse(Options.TIMEOUT.name(), text));
    }

    /**
     * @param time from now on; empty for no end
     * @param stop is called when the time is up, on a thread of its own, and then each second until the run has ended: a
     *     store that is asked just before a statement reaches it has nothing to stop yet
     */
    static Deadline in(Optional<Duration> time, Runnable stop) {
        Deadline deadline = new Deadline();
        if (time.isPresent()) {
            Thread thread = new Thread(() -> deadline.await(time.get(), stop), "deadline");
            thread.setDaemon(true);
            thread.start();
        }
        return deadline;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void await(Duration time, Runnable stop) {
        try {
            boolean over = ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
            while (!over) {
                stop.run();
                over = ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }
}
