package dev.gander.migrate.redis;

import java.util.Locale;
import java.util.Optional;

/** What the loss of a family's keys would mean. */
public enum KeyClass {
    /** Cannot be made again: losing it loses something. */
    STATE("cannot be made again"),
    /** Can be computed again from another store. */
    DERIVED("can be computed again from another store"),
    /** Expires, and is made again when it is asked for. */
    CACHE("expires, and is made again when it is asked for"),
    /** Nobody writes it: a key of this family is a fault. */
    PHANTOM("nobody writes it; a key of this form is a fault");

    private final String meaning;

    KeyClass(String meaning) {
        this.meaning = meaning;
    }

    static Optional<KeyClass> parse(String word) {
        for (KeyClass keyClass : values()) {
            if (keyClass.word().equals(word)) {
                return Optional.of(keyClass);
            }
        }
        return Optional.empty();
    }

    /** Such as {@code derived}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    String meaning() {
        return meaning;
    }
}
