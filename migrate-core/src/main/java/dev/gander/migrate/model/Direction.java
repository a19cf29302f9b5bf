package dev.gander.migrate.model;

import java.util.Optional;

/** Whether a migration is applied or undone. */
public enum Direction {
    UP("up"),
    DOWN("down");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word of the command line, of the history table and of JSON: {@code up} or {@code down}. */
    public String word() {
        return word;
    }

    /** The direction of a word. */
    public static Optional<Direction> parse(String word) {
        for (Direction direction : values()) {
            if (direction.word.equals(word)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
