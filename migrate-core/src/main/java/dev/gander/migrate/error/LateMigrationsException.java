package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.stream.Collectors;

/** Migrations are not applied although a higher version is, and the run was not told to allow that. */
public final class LateMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Migration> late;
    private final transient Version highest;

    /**
     * @param target whose migrations
     * @param late those that are not applied, ascending
     * @param highest the highest applied version
     */
    public LateMigrationsException(TargetName target, List<Migration> late, Version highest) {
        super(
                ErrorKind.INVALID_MIGRATIONS,
                target + ": " + late.size() + (late.size() == 1 ? " migration is" : " migrations are")
                        + " late: not applied, although version " + highest + " is:\n"
                        + late.stream()
                                .map(migration -> "  version " + migration.version() + ": " + migration.origin())
                                .collect(Collectors.joining("\n")),
                "Renumber above " + highest + " what nobody has applied yet, or run once with --allow-missing,"
                        + " or mark the file with '-- +gander out-of-order'.",
                null);
        this.late = List.copyOf(late);
        this.highest = highest;
    }

    /** The late migrations, ascending. */
    public List<Migration> late() {
        return late;
    }

    /** The highest applied version. */
    public Version highest() {
        return highest;
    }
}
