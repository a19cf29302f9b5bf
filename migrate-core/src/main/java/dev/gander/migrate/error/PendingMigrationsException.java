package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.stream.Collectors;

/** A program that only checks has found migrations that are not applied. */
public final class PendingMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient TargetName target;
    private final transient List<Version> outstanding;

    /**
     * @param target that is behind
     * @param outstanding at least one, ascending
     */
    public PendingMigrationsException(TargetName target, List<Version> outstanding) {
        super(
                ErrorKind.PENDING,
                target + ": not applied: "
                        + outstanding.stream().map(Version::toString).collect(Collectors.joining(", ")),
                "Apply them: run 'up --target " + target.target() + "' of " + target.service() + ".",
                null);
        this.target = target;
        this.outstanding = List.copyOf(outstanding);
    }

    /** The target that is behind. */
    public TargetName target() {
        return target;
    }

    /** The versions that are not applied, ascending. */
    public List<Version> outstanding() {
        return outstanding;
    }
}
