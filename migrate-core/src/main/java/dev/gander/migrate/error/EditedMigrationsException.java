package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.stream.Collectors;

/** Files were edited after they were applied. Nothing has run. */
public final class EditedMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<EditedMigration> edited;

    /**
     * @param target whose migrations
     * @param edited at least one, ascending
     * @param advice what to do, which depends on what was asked for
     */
    public EditedMigrationsException(TargetName target, List<EditedMigration> edited, String advice) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                target + ": edited after they were applied:\n"
                        + edited.stream()
                                .map(one -> "  version " + one.migration().version() + ": "
                                        + one.migration().origin())
                                .collect(Collectors.joining("\n")),
                advice,
                null);
        this.edited = List.copyOf(edited);
    }

    /** The edited files, with what was recorded. */
    public List<EditedMigration> edited() {
        return edited;
    }
}
