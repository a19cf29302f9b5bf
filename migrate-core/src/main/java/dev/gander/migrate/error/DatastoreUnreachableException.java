package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** The datastore does not answer, the connection broke, or the credentials are refused. */
public final class DatastoreUnreachableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public DatastoreUnreachableException(String message, String advice) {
        super(ErrorKind.UNREACHABLE, message, advice, null);
    }

    public DatastoreUnreachableException(String message, String advice, Throwable cause) {
        super(ErrorKind.UNREACHABLE, message, advice, cause);
    }
}
