package dev.gander.migrate;

import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.source.SeedListing;

/** Lists and judges the seed files of one place, of every environment. Immutable, and safe to share between threads. */
public final class SeedReader {

    private final MigrationSource source;
    private final MigrationParser parser;

    /**
     * @param source where the files are
     * @param parser judges them
     */
    public SeedReader(MigrationSource source, MigrationParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads every file once.
     *
     * @throws dev.gander.migrate.error.UsageException when the place does not exist or may not be read
     */
    public LoadedSeeds read() {
        SeedListing listing = source.list().seeds();
        return new LoadedSeeds(
                source.place(), listing.files().stream().map(parser::parseSeed).toList(), listing.problems());
    }
}
