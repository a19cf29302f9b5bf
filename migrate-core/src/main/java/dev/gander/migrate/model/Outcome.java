package dev.gander.migrate.model;

import java.util.Optional;

/** How an attempt recorded in the history ended. */
public enum Outcome {
    /** Begun outside a transaction; not known to have ended. */
    RUNNING("running"),
    /** All statements ran, in the row's direction, and the version table says so. */
    APPLIED("applied"),
    /** A statement failed or the run was cancelled; the transaction was rolled back and nothing stayed. */
    ROLLED_BACK("rolled_back"),
    /** A statement failed outside a transaction; what ran before it stayed. */
    FAILED("failed"),
    /** Recorded as applied without running. */
    ADOPTED("adopted"),
    /** An interrupted attempt that a person has answered. */
    RESOLVED("resolved"),
    /** Passed over, because it waits for another edition of the store or for a flag; nothing changed. */
    SKIPPED("skipped");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word of the history table and of JSON, such as {@code rolled_back}. */
    public String word() {
        return word;
    }

    /** Whether the version table was changed with it. */
    public boolean isRecord() {
        return this == APPLIED || this == ADOPTED || this == RESOLVED;
    }

    /** Whether it leaves open what the attempt has done, until somebody answers or another attempt ends. */
    public boolean isUnended() {
        return this == RUNNING || this == FAILED;
    }

    /** The outcome of a word. */
    public static Optional<Outcome> parse(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word.equals(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
