package dev.gander.migrate.datastore;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Version;

/**
 * Which file was applied, or recorded as applied.
 *
 * @param versionRow the {@code id} of the version table's row that this made
 * @param version of the migration
 * @param checksum of the file at that time
 */
public record RecordedChecksum(long versionRow, Version version, Checksum checksum) {}
