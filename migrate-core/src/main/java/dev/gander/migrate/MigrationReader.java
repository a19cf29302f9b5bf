package dev.gander.migrate;

import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.parse.ParsedReplaceable;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.source.SourceListing;
import java.util.List;
import java.util.stream.Stream;

/** Lists and judges all migrations and replaceables of one place, before anything runs. Immutable, and safe to share between threads. */
public final class MigrationReader {

    /** From so many files on, several threads save more than it takes to start them. */
    private static final int MANY = 500;

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
        List<RawMigration> found = listing.migrations();
        Stream<RawMigration> each = found.size() < MANY ? found.stream() : found.parallelStream();
        MigrationParser versioned = listing.replaceables().isEmpty() ? parser : parser.besideReplaceables();
        List<ParsedMigration> files = each.map(versioned::parse).toList();
        List<ParsedReplaceable> replaceables =
                listing.replaceables().stream().map(parser::parse).toList();
        return new LoadedMigrations(source.place(), files, replaceables, listing.problems());
    }
}
