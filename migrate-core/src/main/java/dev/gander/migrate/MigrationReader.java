package dev.gander.migrate;

import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.source.SourceListing;
import java.util.List;

/** Lists and judges all migrations of one place, before anything runs. Immutable, and safe to share between threads. */
public final class MigrationReader {

    private final MigrationSource source;
    private final MigrationParser parser;

    public MigrationReader(MigrationSource source, MigrationParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads every file once.
     *
     * @throws dev.gander.migrate.error.UsageException when the place does not exist or may not be read
     */
    public LoadedMigrations read() {
        SourceListing listing = source.list();
        List<ParsedMigration> files =
                listing.migrations().stream().map(parser::parse).toList();
        return new LoadedMigrations(source.place(), files, listing.problems());
    }
}
