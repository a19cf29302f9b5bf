package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The root of everything that this program throws on purpose. */
public abstract sealed class MigrationException extends RuntimeException
        permits UsageException,
                InvalidMigrationsException,
                InvalidDeclarationException,
                LateMigrationsException,
                EditedMigrationsException,
                FileGoneException,
                ChangedFileException,
                StatementFailedException,
                InterruptedMigrationException,
                PendingMigrationsException,
                PendingSeedsException,
                DivergenceException,
                UnmetRequirementsException,
                LockNotObtainedException,
                LeaseLostException,
                DatastoreUnreachableException,
                DatastoreRefusedException,
                CancelledException,
                RunFailedException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String advice;

    MigrationException(ErrorKind kind, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
    }

    /** What sort of failure it is. */
    public final ErrorKind kind() {
        return kind;
    }

    /** What to do next: one sentence or several, never empty. */
    public final String advice() {
        return advice;
    }
}
