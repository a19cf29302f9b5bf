package dev.gander.migrate.datastore;

/** Whether a table is there. */
public enum Presence {
    ABSENT,
    PRESENT,
    /** It is there and may not be read, so what it holds is unknown. */
    UNREADABLE
}
