package dev.gander.migrate.report;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Version;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How one migration stands.
 *
 * @param version its version
 * @param name from the file, or from the history when the file has gone; may be empty when neither is known
 * @param origin its file; empty when that has gone
 * @param state how it stands
 * @param appliedAt zone-less, as the version table keeps it
 * @param attempt the history row that describes its standing, where there is one
 */
public record MigrationStatus(
        Version version,
        String name,
        Optional<Origin> origin,
        MigrationState state,
        Optional<LocalDateTime> appliedAt,
        Optional<HistoryEntry> attempt) {}
