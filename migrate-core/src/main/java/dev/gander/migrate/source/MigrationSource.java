package dev.gander.migrate.source;

import dev.gander.migrate.error.UsageException;

/** A place that lists migration files. Listing reads names, never contents. Safe to share between threads. */
public interface MigrationSource {

    /** What to call the place in messages: a folder's path, or {@code class path: migrations/postgres}. */
    String place();

    /**
     * Looks once more, on each call.
     *
     * @return everything found, also when it is nothing
     * @throws UsageException when the place does not exist, is no folder, or may not be read
     */
    SourceListing list();
}
