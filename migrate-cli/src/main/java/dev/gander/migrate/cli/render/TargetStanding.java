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
public record TargetStanding(TargetDefinition target, Optional<TargetStatus> status) {}
