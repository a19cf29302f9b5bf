package dev.gander.migrate.datastore;

/** How runs exclude each other, in goose's words. */
public enum LockMechanism {
    /** A lock that ends with the connection. */
    SESSION,
    /** A row with an expiry, for connections behind a transaction pooler. */
    TABLE
}
