package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that only checks has found migrations that are not applied. */
public final class PendingMigrationsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient TargetName target;
    private final transient List<Version> outstanding;
    private final transient List<String> replaceables;

    /**
     * @param target that is behind
     * @param outstanding the versions that are not applied, ascending
     * @param replaceables the names of those that do not stand as their files say; one of both is not empty
     */
    public PendingMigrationsException(TargetName target, List<Version> outstanding, List<String> replaceables) {
        super(
                ErrorKind.PENDING,
                target + ": not applied: "
                        + Stream.concat(outstanding.stream().map(Version::toString), replaceables.stream())
                                .collect(Collectors.joining(", ")),
                "Apply them: run 'up --target " + target.target() + "' of " + target.service() + ".",
                null);
        this.target = target;
        this.outstanding = List.copyOf(outstanding);
        this.replaceables = List.copyOf(replaceables);
    }

    /** The target that is behind. */
    public TargetName target() {
        return target;
    }

    /** The versions that are not applied, ascending. */
    public List<Version> outstanding() {
        return outstanding;
    }

    /** The names of the replaceables that do not stand as their files say, in the order of their numbers. */
    public List<String> replaceables() {
        return replaceables;
    }
}
