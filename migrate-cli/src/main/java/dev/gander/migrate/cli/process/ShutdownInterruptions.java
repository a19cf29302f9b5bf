package dev.gander.migrate.cli.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM: the end of the process waits until the run has rolled back, released its lock and reported. */
final class ShutdownInterruptions implements Interruptions {

    /** A run that cannot be stopped, such as one whose store does not answer, must not keep the process for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public Watch watch(Runnable stop) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopUntil(ended, stop), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            ended.countDown();
            remove(hook);
        };
    }

    /** Asks again and again: a store that is asked just before a statement reaches it has nothing to stop yet. */
    private static void stopUntil(CountDownLatch ended, Runnable stop) {
        long last = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            do {
                stop.run();
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < last);
        } catch (InterruptedException impatience) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook is running: it has been told that the run has ended, and the process ends with the signal's
            // code.
        }
    }
}
