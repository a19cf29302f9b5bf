package dev.gander.migrate.source;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import java.util.List;

/**
 * What a source found.
 *
 * @param migrations in ascending order of version, then of name; a version that two files bear is here twice
 * @param problems of names and of the place, in the order of paths
 */
public record SourceListing(List<RawMigration> migrations, List<Problem> problems) {

    public SourceListing {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
    }
}
