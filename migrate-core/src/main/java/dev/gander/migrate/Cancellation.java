package dev.gander.migrate;

import dev.gander.migrate.error.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How another thread stops a run. The statement that is running is cancelled, its file is rolled back, the lock is
 * released, and the run ends with a failure that reports what was done. A question ends at once.
 *
 * <p>Safe for use by several threads. Serves one run, or several that shall stop together, also side by side; cannot be
 * taken back.
 */
public final class Cancellation {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final Object guard = new Object();
    private final List<Runnable> running = new ArrayList<>();

    /** Asks the run to stop. Returns at once; the run ends on its own thread. */
    public void request() {
        synchronized (guard) {
            requested.countDown();
            running.forEach(Runnable::run);
        }
    }

    /** Whether it was asked to stop. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Waits, but no longer than until the run is asked to stop.
     *
     * @throws CancelledException when it was, or when the waiting thread was interrupted
     */
    void pause(Duration duration) {
        try {
            if (requested.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancelledException("The run was asked to stop while it waited for the lock");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The run was interrupted while it waited for the lock");
        }
    }

    /**
     * @throws CancelledException when the run was asked to stop
     */
    void check() {
        if (isRequested()) {
            throw new CancelledException("The run was asked to stop");
        }
    }

    /** Says how to stop what is running now; to be closed when it no longer runs. */
    Registration whenRequested(Runnable stop) {
        synchronized (guard) {
            running.add(stop);
            if (isRequested()) {
                stop.run();
            }
        }
        return () -> {
            synchronized (guard) {
                running.remove(stop);
            }
        };
    }

    /** Ends a registration. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
