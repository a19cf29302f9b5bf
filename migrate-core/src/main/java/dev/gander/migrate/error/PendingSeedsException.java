package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.stream.Collectors;

/** A program that only checks has found a declared target without its seeds. */
public final class PendingSeedsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient TargetName target;
    private final transient List<Seed> outstanding;

    /**
     * @param target that is behind
     * @param outstanding at least one: those that are absent, or of another type
     */
    public PendingSeedsException(TargetName target, List<Seed> outstanding) {
        super(
                ErrorKind.PENDING,
                target + ": "
                        + outstanding.stream()
                                .map(seed -> seed.type() + " " + seed.name() + " is "
                                        + seed.state().id())
                                .collect(Collectors.joining(", ")),
                "Seed it: run 'up --target " + target.target() + "' of " + target.service() + ".",
                null);
        this.target = target;
        this.outstanding = List.copyOf(outstanding);
    }

    /** The target that is behind. */
    public TargetName target() {
        return target;
    }

    /** The seeds that are absent, or of another type, in the order of the declaration. */
    public List<Seed> outstanding() {
        return outstanding;
    }
}
