package dev.gander.migrate.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the version table remembers of a migration that is applied.
 *
 * @param version its version
 * @param row the {@code id} of its newest row, which tells the order of application
 * @param appliedAt the stored time, zone-less as goose keeps it
 */
public record AppliedMigration(Version version, long row, Optional<LocalDateTime> appliedAt) {}
