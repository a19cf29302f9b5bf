package dev.gander.migrate.datastore;

/** The proof of holding the lock. */
public interface Lease extends AutoCloseable {

    /**
     * Returns when the lock is still held. The engine asks before each step.
     *
     * @throws dev.gander.migrate.error.LeaseLostException when it was lost; the run stops
     */
    void check();

    /**
     * Gives the lock back, also when the lease was lost, also after an interruption.
     */
    @Override
    void close();
}
