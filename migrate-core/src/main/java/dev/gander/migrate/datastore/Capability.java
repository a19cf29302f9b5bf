package dev.gander.migrate.datastore;

/** Something that a datastore may be able to do. */
public enum Capability {
    /** A script's statements and its record commit together or not at all. */
    TRANSACTIONAL_SCRIPTS,
    /** The statements and records of several transactional scripts commit together or not at all. */
    SCRIPTS_TOGETHER,
    /** {@code lock-timeout} and {@code statement-timeout} are kept. */
    STATEMENT_TIMEOUTS,
    /** The lock excludes runs on other machines. */
    LOCK_ACROSS_MACHINES,
    /** A running statement can be stopped from another thread. */
    CANCEL_STATEMENT
}
