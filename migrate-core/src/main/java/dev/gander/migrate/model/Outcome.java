package dev.gander.migrate.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an attempt recorded in the history ended. */
public enum Outcome {
    /** Begun outside a transaction; not known to have ended. */
    RUNNING,
    /** All statements ran, in the row's direction, and the version table says so. */
    APPLIED,
    /** A statement failed or the run was cancelled; the transaction was rolled back and nothing stayed. */
    ROLLED_BACK,
    /** A statement failed outside a transaction; what ran before it stayed. */
    FAILED,
    /** Recorded as applied without running. */
    ADOPTED,
    /** An interrupted attempt that a person has answered. */
    RESOLVED;

    /** The word of the history table and of JSON, such as {@code rolled_back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word. */
    public static Optional<Outcome> parse(String word) {
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
