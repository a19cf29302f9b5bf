package dev.gander.migrate.datastore;

/** Told how far a script has come. Called on the session's thread. */
@FunctionalInterface
public interface StatementProgress {

    /**
     * @param done how many statements have completed
     */
    void completed(int done);
}
