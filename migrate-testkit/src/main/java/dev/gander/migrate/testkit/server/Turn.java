package dev.gander.migrate.testkit.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A test's turn with a store of which the server has only one. Tests that run side by side wait for each other here. */
record Turn(Semaphore turns) implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(Turn.class);
    private static final long PATIENCE_MINUTES = 15;

    /**
     * Waits for the test's turn, which ends with the test. A test that has it goes on.
     *
     * @throws IllegalStateException when another test does not end
     */
    static void take(ExtensionContext context, String key) {
        context.getStore(NAMESPACE)
                .computeIfAbsent(key, name -> waitFor(SharedServers.turns(context, key), key), Turn.class);
    }

    private static Turn waitFor(Semaphore turns, String key) {
        try {
            if (turns.tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return new Turn(turns);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The test waited " + PATIENCE_MINUTES + " minutes, or was interrupted, while"
                + " another test was using " + key);
    }

    @Override
    public void close() {
        turns.release();
    }
}
