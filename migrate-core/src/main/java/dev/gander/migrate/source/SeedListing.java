package dev.gander.migrate.source;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawReplaceable;
import java.util.List;

/**
 * The seed files that a source found: those right in {@code seeds/<environment>} and in {@code seeds/common}.
 *
 * @param files by folder, then in ascending order of number
 * @param problems of their names, in the order of paths; they concern nothing but seeds
 */
public record SeedListing(List<RawReplaceable> files, List<Problem> problems) {

    /** No seeds. */
    public static final SeedListing NONE = new SeedListing(List.of(), List.of());

    public SeedListing {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
