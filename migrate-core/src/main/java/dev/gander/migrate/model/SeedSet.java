package dev.gander.migrate.model;

import java.util.List;

/**
 * The data of one environment for one target, read and judged.
 *
 * @param environment whose data
 * @param files in the order in which they run; each is named {@code seeds/<environment>/<file>} without the extension, also
 *     when it is one that all environments share
 */
public record SeedSet(EnvironmentName environment, List<Replaceable> files) {

    /** The folder beside the migrations, and the first part of the name of each file. */
    public static final String FOLDER = "seeds";

    public SeedSet {
        files = List.copyOf(files);
    }
}
