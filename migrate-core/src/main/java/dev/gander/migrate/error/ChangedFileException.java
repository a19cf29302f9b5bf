package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Origin;
import org.jspecify.annotations.Nullable;

/** A file changed, or went away, between being judged and being run. */
public final class ChangedFileException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    public ChangedFileException(Origin origin) {
        this(origin, null);
    }

    /**
     * @param cause why the file cannot be read any more
     */
    public ChangedFileException(Origin origin, @Nullable Throwable cause) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                origin + " changed while the run was on its way: it is no longer the text that was judged",
                "Let nothing write into the folder during a run, then run again.",
                cause);
        this.origin = origin;
    }

    /** The file. */
    public Origin origin() {
        return origin;
    }
}
