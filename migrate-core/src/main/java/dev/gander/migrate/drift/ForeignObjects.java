package dev.gander.migrate.drift;

import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.schema.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects of other owners that a target's files declare by {@code requires-object}. A name without a schema stands for
 * that name in every schema.
 *
 * @param declared by the files
 */
public record ForeignObjects(List<RequiredObject> declared) {

    private static final String OWNER = "owned by";

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

    /** Whether an object is one of them, or says that it is owned by one, as a sequence is by a column. */
    public boolean contains(SchemaObject object) {
        return declared.stream()
                .anyMatch(foreign -> foreign.kind().equals(object.id().kind())
                                && isCalled(object.id().name(), foreign)
                        || object.text(OWNER)
                                .filter(column -> isCalled(beforeLastDot(column), foreign))
                                .isPresent());
    }

    private static boolean isCalled(String name, RequiredObject foreign) {
        return name.equals(foreign.name()) || name.endsWith("." + foreign.name());
    }

    private static String beforeLastDot(String column) {
        return column.substring(0, Math.max(column.lastIndexOf('.'), 0));
    }
}
