package dev.gander.migrate.model;

/** What sort of failure it is, for programs; the command line gives each its own exit code. */
public enum ErrorKind {
    /** A statement of a migration failed. */
    MIGRATION_FAILED,
    /** The caller asked for something that cannot be, or the configuration or the rights do not allow it. */
    USAGE,
    /** The migration files are invalid, edited, gone or late. */
    INVALID_MIGRATIONS,
    /** Migrations are pending where none may be. */
    PENDING,
    /** A store is not as files would have it. */
    DIVERGENCE,
    /** Another run holds the lock, or ours was lost. */
    LOCKED,
    /** The datastore does not answer, or does not let us in. */
    UNREACHABLE,
    /** A migration was interrupted and waits for an answer. */
    INTERRUPTED,
    /** The run was asked to stop. */
    CANCELLED,
    /** A fault of this program. */
    INTERNAL
}
