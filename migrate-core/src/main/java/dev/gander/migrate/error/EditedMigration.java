package dev.gander.migrate.error;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Migration;
import java.util.Optional;

/**
 * A file that is not what was applied.
 *
 * @param migration as it is found now
 * @param recorded the checksum at the time of application
 * @param recordedText the text at that time, where it was kept
 */
public record EditedMigration(Migration migration, Checksum recorded, Optional<String> recordedText) {}
