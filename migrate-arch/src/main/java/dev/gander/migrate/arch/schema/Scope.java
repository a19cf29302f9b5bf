package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a rule looks at and what it lets pass.
 *
 * @param driverLayers the packages that may talk to stores; empty when all may
 * @param migrations the folders of the class path in which schema belongs, such as {@code migrations}
 */
record Scope(Optional<List<String>> driverLayers, List<String> migrations, TemporaryTables temporary) {

    static final Scope DEFAULT = new Scope(Optional.empty(), List.of("migrations"), TemporaryTables.ALLOWED);

    boolean isMigration(String resource) {
        return migrations.stream().anyMatch(folder -> resource.startsWith(folder + "/"));
    }
}
