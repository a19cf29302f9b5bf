package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.TargetStatus;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param target which
 * @param status empty when it is not configured
 */
public record TargetStanding(TargetDefinition target, Optional<TargetStatus> status) {

    /** Whether {@code up} would have something to do. */
    public boolean isOutstanding() {
        return status.isPresent() && status.get().isOutstanding();
    }
}
