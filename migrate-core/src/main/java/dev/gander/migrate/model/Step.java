package dev.gander.migrate.model;

import java.util.Optional;

/**
 * One file in one direction: the unit of a plan and of a record.
 *
 * @param file what
 * @param direction which way
 */
public record Step(ScriptFile file, Direction direction) {

    /** The statements to run. */
    public Script script() {
        return file.script(direction);
    }

    /** The version that the step applies or undoes; empty for a {@link Replaceable}, which has none. */
    public Optional<Version> version() {
        return file instanceof Migration migration ? Optional.of(migration.version()) : Optional.empty();
    }

    @Override
    public String toString() {
        return direction.word() + " " + file.origin();
    }
}
