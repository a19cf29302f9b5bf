package dev.gander.migrate.cli.render;

import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * What a run would do to a target.
 *
 * @param target which
 * @param plan empty when it is not configured
 */
public record TargetPlan(TargetDefinition target, Optional<Plan> plan) {}
