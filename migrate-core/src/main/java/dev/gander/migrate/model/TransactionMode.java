package dev.gander.migrate.model;

/** Whether a script runs inside one transaction. goose's {@code NO TRANSACTION} holds for both directions of a file. */
public enum TransactionMode {
    /** All statements and the record commit together or not at all. */
    TRANSACTIONAL,
    /** Each statement stands alone; a journal says how far the script came. */
    NO_TRANSACTION
}
