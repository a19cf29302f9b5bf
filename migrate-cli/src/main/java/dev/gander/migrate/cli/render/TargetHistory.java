package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;
import java.util.Optional;

/**
 * The attempts on record for a target.
 *
 * @param target which
 * @param entries oldest first; empty when it is not configured
 */
public record TargetHistory(TargetDefinition target, Optional<List<HistoryRow>> entries) {}
