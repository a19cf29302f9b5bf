package dev.gander.migrate.datastore;

/**
 * Told how far a script has come. Called on the session's thread. A store that runs several statements in one exchange may
 * tell of all of them when the last has ended.
 */
@FunctionalInterface
public interface StatementProgress {

    /**
     * @param done how many statements have completed
     */
    void completed(int done);

    /**
     * The script waits for the store, such as for an index to be filled. May be told many times.
     *
     * @param what is waited for, in words for people
     */
    default void awaiting(String what) {}
}
