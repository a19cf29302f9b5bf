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

    private final CountDownLatch ended = new CountDownLatch(1);

    private Deadline() {}

    /** The time that {@code --timeout} gives. */
    static Optional<Duration> of(Arguments arguments) {
        return arguments.value(Options.TIMEOUT).map(text -> Durations.parse(Options.TIMEOUT.name(), text));
    }

    /**
     * @param time from now on; empty for no end
     * @param stop is called once when the time is up, on a thread of its own
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
            if (!ended.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                stop.run();
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }
}
