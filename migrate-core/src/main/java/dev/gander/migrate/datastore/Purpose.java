package dev.gander.migrate.datastore;

/** What a session is opened for. */
public enum Purpose {
    /** To look: nothing is written, created or locked. */
    QUESTION,
    /** To migrate: the store may be created and written. */
    RUN
}
