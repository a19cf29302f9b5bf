package dev.gander.migrate.report;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.ReplaceableEntry;
import java.util.Optional;

/**
 * How one replaceable stands.
 *
 * @param name such as {@code replaceable/010_views}
 * @param origin its file; empty when that has gone
 * @param state how it stands
 * @param attempt the history row that describes its standing; empty when nothing of it stands
 */
public record ReplaceableStatus(
        String name, Optional<Origin> origin, ReplaceableState state, Optional<ReplaceableEntry> attempt) {}
