package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** Another run held the lock for longer than this one was willing to wait. */
public final class LockNotObtainedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public LockNotObtainedException(String message, String advice) {
        super(ErrorKind.LOCKED, message, advice, null);
    }

    public LockNotObtainedException(String message, String advice, Throwable cause) {
        super(ErrorKind.LOCKED, message, advice, cause);
    }
}
