package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** The lock was lost during a run, which stopped before its next statement. */
public final class LeaseLostException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(String message, String advice) {
        super(ErrorKind.LOCKED, message, advice, null);
    }

    public LeaseLostException(String message, String advice, Throwable cause) {
        super(ErrorKind.LOCKED, message, advice, cause);
    }
}
