package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.TargetName;

/** An earlier run was cut off inside a file without transaction, and nobody has answered yet. Nothing has run. */
public final class InterruptedMigrationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient HistoryEntry attempt;

    public InterruptedMigrationException(TargetName target, HistoryEntry attempt) {
        super(
                ErrorKind.INTERRUPTED,
                target + ": " + attempt.direction().word() + " of version " + attempt.version() + " (" + attempt.name()
                        + ") was interrupted: " + attempt.statementsDone() + " of " + attempt.statementsTotal()
                        + " statements are done, statement " + attempt.statementInDoubt() + " is in doubt",
                "Look at the store, then choose: 'resolve --retry' runs statement " + attempt.statementInDoubt()
                        + " again and goes on, 'resolve --skip' takes it as done and goes on, 'resolve --applied'"
                        + " records the migration and runs nothing.",
                null);
        this.attempt = attempt;
    }

    /** The interrupted attempt. */
    public HistoryEntry attempt() {
        return attempt;
    }
}
