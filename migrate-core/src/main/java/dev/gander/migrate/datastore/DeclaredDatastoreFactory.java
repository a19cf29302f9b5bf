package dev.gander.migrate.datastore;

/** Makes the declared datastore of a target. */
@FunctionalInterface
public interface DeclaredDatastoreFactory {

    /**
     * Reads the declaration whole; no store is asked.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     * @throws dev.gander.migrate.error.InvalidDeclarationException when the declaration cannot be understood
     */
    DeclaredDatastore create(DatastoreSettings settings);
}
