package dev.gander.migrate.devstores;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts stores at the same time: each waits for a process of its own for seconds. */
final class SideBySide {

    private final Deque<EmbeddedStore> started = new ConcurrentLinkedDeque<>();
    private final ExecutorService workers;

    private SideBySide(ExecutorService workers) {
        this.workers = workers;
    }

    /**
     * Starts all of them, or none: when one fails, or the calling thread is interrupted, the others are stopped again.
     *
     * @throws DevStoreException as the first one that failed has thrown it
     */
    static Deque<EmbeddedStore> start(List<Supplier<EmbeddedStore>> starts) throws InterruptedException {
        if (starts.isEmpty()) {
            return new ArrayDeque<>();
        }
        SideBySide all = new SideBySide(Executors.newFixedThreadPool(starts.size()));
        try {
            all.startAll(starts);
            return all.started;
        } catch (InterruptedException | RuntimeException e) {
            all.stopAll(e);
            throw e;
        } finally {
            all.workers.shutdownNow();
        }
    }

    private void startAll(List<Supplier<EmbeddedStore>> starts) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        starts.forEach(start -> running.add(workers.submit(() -> started.push(start.get()))));
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new DevStoreException("A store could not be started.", e);
            }
        }
    }

    private void stopAll(Exception reason) throws InterruptedException {
        workers.shutdownNow();
        // What is starting notices the interruption within a moment; a server's own tool may take its time limit.
        workers.awaitTermination(2, TimeUnit.MINUTES);
        for (EmbeddedStore store : started) {
            try {
                store.close();
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
