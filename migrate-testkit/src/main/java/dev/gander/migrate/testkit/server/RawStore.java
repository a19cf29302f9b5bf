package dev.gander.migrate.testkit.server;

/** A store past the engine, while it is made ready for tests. */
interface RawStore {

    /**
     * Runs each statement.
     *
     * @throws IllegalStateException when the store refuses one; the message names fixture, line and statement
     */
    void run(Fixture fixture);

    /** Removes what a table, or a label, holds. */
    void empty(String table);
}
