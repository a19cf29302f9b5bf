package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** What was asked for cannot be: wrong words, wrong configuration, a version that is not there. */
public final class UsageException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message, String advice) {
        super(ErrorKind.USAGE, message, advice, null);
    }

    public UsageException(String message, String advice, Throwable cause) {
        super(ErrorKind.USAGE, message, advice, cause);
    }
}
