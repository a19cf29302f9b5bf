package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;

/** The run was asked to stop, by a signal or because its time was up, and did so between two steps. */
public final class CancelledException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(
                ErrorKind.CANCELLED,
                message,
                "What was finished before stays, nothing is half done. Run again to go on.",
                null);
    }
}
