package dev.gander.migrate.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One row of goose's version table, as it stands.
 *
 * @param id grows with the order of application
 * @param versionId the version, or 0 for the row that marks the table as initialised
 * @param isApplied false in rows that goose before 3.5 wrote when it undid a file without transaction
 * @param tstamp zone-less; empty where an old table allows null
 */
public record VersionRow(long id, long versionId, boolean isApplied, Optional<LocalDateTime> tstamp) {}
