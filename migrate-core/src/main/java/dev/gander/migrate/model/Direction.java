package dev.gander.migrate.model;

import java.util.Locale;

/** Whether a migration is applied or undone. */
public enum Direction {
    UP,
    DOWN;

    /** The word of the command line, of the history table and of JSON: {@code up} or {@code down}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
