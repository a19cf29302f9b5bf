package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * Where a target's address comes from.
 *
 * @param target which
 * @param used the variable that names its store; empty when it is not configured
 */
public record TargetVariables(TargetDefinition target, Optional<String> used) {}
