package dev.gander.migrate.datastore;

/** How a program makes the datastore of a target from what its user has configured. */
@FunctionalInterface
public interface DatastoreFactory {

    /**
     * @throws dev.gander.migrate.error.UsageException when the settings cannot be understood, such as a malformed URL;
     *     the message shows no secret
     */
    Datastore create(DatastoreSettings settings);
}
