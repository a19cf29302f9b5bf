package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** The datastore refuses what the program needs, for lack of rights or because it is read-only or full. */
public final class DatastoreRefusedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public DatastoreRefusedException(String message, String advice) {
        super(ErrorKind.USAGE, message, advice, null);
    }

    public DatastoreRefusedException(String message, String advice, Throwable cause) {
        super(ErrorKind.USAGE, message, advice, cause);
    }
}
