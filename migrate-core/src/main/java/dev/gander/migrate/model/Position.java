package dev.gander.migrate.model;

/**
 * A line of a script.
 *
 * @param origin the script
 * @param line counted from 1
 */
public record Position(Origin origin, int line) {
    @Override
    public String toString() {
        return origin + ":" + line;
    }
}
