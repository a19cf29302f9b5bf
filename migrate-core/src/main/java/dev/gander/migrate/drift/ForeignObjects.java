package dev.gander.migrate.drift;

import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.schema.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects of other owners that a target's files declare by {@code requires-object}. A name without a schema stands for
 * that name in every schema.
 *
 * @param declared by the files
 */
public record ForeignObjects(List<RequiredObject> declared) {

    public ForeignObjects {
        declared = List.copyOf(declared);
    }

    /** Those of several targets that share a store. */
    public static ForeignObjects of(Stream<MigrationSet> files) {
        return new ForeignObjects(files.flatMap(set -> set.migrations().stream())
                .flatMap(migration -> migration.options().requiredObjects().stream())
                .distinct()
                .toList());
    }

    /** Whether an object is one of them. */
    public boolean contains(ObjectName object) {
        return declared.stream()
                .anyMatch(foreign -> foreign.kind().equals(object.kind())
                        && (object.name().equals(foreign.name())
                                || object.name().endsWith("." + foreign.name())));
    }
}
