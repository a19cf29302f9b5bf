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
}
