package dev.gander.migrate.source;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Content;
import java.util.Optional;

/** A place that lists migration files, and knows the files that stand beside them. Listing reads names, never contents. Safe to share between threads. */
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

    /**
     * A file that stands beside the migrations and is none, such as {@code schema.snapshot}. Looks once more, on each call.
     *
     * @param name without a folder
     * @return its bytes, or empty when there is no such file
     */
    Optional<Content> companion(String name);
}
