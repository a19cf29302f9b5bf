package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do to a target.
 *
 * @param target which
 * @param plan empty when it is not configured
 * @param unmet what it would have to wait for: neither there, nor made by a plan before this one
 */
public record TargetPlan(TargetDefinition target, Optional<Plan> plan, List<UnmetRequirement> unmet) {

    public TargetPlan {
        unmet = List.copyOf(unmet);
    }
}
