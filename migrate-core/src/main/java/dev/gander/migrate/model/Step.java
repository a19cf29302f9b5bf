package dev.gander.migrate.model;

/**
 * One migration in one direction: the unit of a plan and of a record.
 *
 * @param migration what
 * @param direction which way
 */
public record Step(Migration migration, Direction direction) {

    /** The statements to run. */
    public Script script() {
        return migration.script(direction);
    }

    @Override
    public String toString() {
        return direction.word() + " " + migration.origin();
    }
}
