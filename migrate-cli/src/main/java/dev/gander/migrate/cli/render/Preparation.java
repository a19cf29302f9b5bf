package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;

/**
 * The statements that prepare a target's store.
 *
 * @param target which
 * @param script for an owner to run
 */
public record Preparation(TargetDefinition target, String script) {}
