package dev.gander.migrate.model;

/** How often a replaceable is put in place. */
public enum Repetition {
    /** When it is not in place as it is written. */
    WHEN_CHANGED,
    /** On every run to the latest version. */
    ALWAYS
}
