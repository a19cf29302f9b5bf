package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.schema.Snapshot;

/**
 * The snapshot of a target.
 *
 * @param target which
 * @param snapshot its schema, and of which files
 */
public record TargetSnapshot(TargetDefinition target, Snapshot snapshot) {}
