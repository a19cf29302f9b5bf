package dev.gander.migrate.verify;

import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What must be in a scratch store before a target's files are: the targets that they require, and those that these require
 * in turn. Made from files alone; immutable.
 */
final class Foundation {

    private final Function<TargetName, Optional<MigrationSet>> known;
    private final Map<TargetName, MigrationSet> layers = new LinkedHashMap<>();
    private final Set<TargetName> visited = new LinkedHashSet<>();
    private final Set<Requirement> assumed = new LinkedHashSet<>();

    private Foundation(Function<TargetName, Optional<MigrationSet>> known) {
        this.known = known;
    }

    /**
     * The foundation of a target's files.
     *
     * @param known the files of another target that can stand in the same store; empty when it is not known, or lives in a
     *     store of another product: what is required of it is then taken as met
     */
    static Foundation of(
            TargetName target, MigrationSet migrations, Function<TargetName, Optional<MigrationSet>> known) {
        Foundation foundation = new Foundation(known);
        foundation.visited.add(target);
        foundation.visit(migrations);
        return foundation;
    }

    /** The targets in the order in which they are applied, with all their files. */
    Map<TargetName, MigrationSet> layers() {
        return layers;
    }

    /** What is taken as met, in the order in which files ask for it. */
    List<Requirement> assumed() {
        return List.copyOf(assumed);
    }

    /** The same files without what is taken as met. */
    MigrationSet standing(MigrationSet migrations) {
        return new MigrationSet(
                migrations.migrations().stream()
                        .map(migration -> migration.withRequirements(standing(migration.options())))
                        .toList(),
                migrations.replaceables().stream()
                        .map(replaceable -> replaceable.withRequirements(standing(replaceable.options())))
                        .toList());
    }

    private List<Requirement> standing(FileOptions options) {
        return options.requires().stream()
                .filter(requirement -> layers.containsKey(requirement.target()))
                .toList();
    }

    private void visit(MigrationSet migrations) {
        for (Requirement requirement : requirements(migrations)) {
            TargetName other = requirement.target();
            Optional<MigrationSet> files = known.apply(other);
            if (files.isEmpty()) {
                assumed.add(requirement);
            } else if (visited.add(other)) {
                visit(files.get());
                layers.put(other, files.get());
            }
        }
    }

    private static List<Requirement> requirements(MigrationSet migrations) {
        List<Requirement> requirements = new ArrayList<>();
        for (Migration migration : migrations.migrations()) {
            requirements.addAll(migration.options().requires());
        }
        for (Replaceable replaceable : migrations.replaceables()) {
            requirements.addAll(replaceable.options().requires());
        }
        return requirements;
    }
}
