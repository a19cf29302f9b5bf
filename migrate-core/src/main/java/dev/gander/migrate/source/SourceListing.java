package dev.gander.migrate.source;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import java.util.List;

/**
 * What a source found.
 *
 * @param migrations in ascending order of version, then of name; a version that two files bear is here twice
 * @param replaceables in ascending order of number, then of name
 * @param seeds the data of environments
 * @param problems of names and of the place, in the order of paths
 */
public record SourceListing(
        List<RawMigration> migrations, List<RawReplaceable> replaceables, SeedListing seeds, List<Problem> problems) {

    public SourceListing {
        migrations = List.copyOf(migrations);
        replaceables = List.copyOf(replaceables);
        problems = List.copyOf(problems);
    }
}
