package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;

/** A version to be undone is applied, but its file has gone. Nothing has run. */
public final class FileGoneException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient Version version;

    public FileGoneException(TargetName target, Version version) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                target + ": version " + version + " is applied, but its file has gone, so it cannot be undone",
                "Bring the file back from version control, or undo with the recorded text: --use-recorded.",
                null);
        this.version = version;
    }

    /** The version without a file. */
    public Version version() {
        return version;
    }
}
