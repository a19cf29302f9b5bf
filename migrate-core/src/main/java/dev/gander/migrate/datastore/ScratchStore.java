package dev.gander.migrate.datastore;

import dev.gander.migrate.model.TargetName;

/**
 * A store of its own to try migrations out in. What is done in it touches nothing else, and it goes when it is closed.
 */
public interface ScratchStore extends AutoCloseable {

    /**
     * The store, as the datastore of a target, with its version table under its default name. When it was opened, nothing
     * was applied in it of any target.
     */
    Datastore datastore(TargetName target);

    /**
     * Removes what was made.
     *
     * @throws dev.gander.migrate.error.MigrationException when something stays behind; the message says what and where
     */
    @Override
    void close();
}
