package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import org.jspecify.annotations.Nullable;

/** A run was asked to stop, by a signal or because its time was up, and did so between two steps; or a question was. */
public final class CancelledException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        this(message, null);
    }

    /**
     * @param message what was stopped
     * @param cause what the store said to it
     */
    public CancelledException(String message, @Nullable Throwable cause) {
        super(
                ErrorKind.CANCELLED,
                message,
                "What was finished before stays, nothing is half done. Run again to go on.",
                cause);
    }
}
