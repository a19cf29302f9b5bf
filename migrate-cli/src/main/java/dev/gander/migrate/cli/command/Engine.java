package dev.gander.migrate.cli.command;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.program.TargetDefinition;
import java.util.Optional;

/**
 * A target that is ready to be asked or run.
 *
 * @param target which
 * @param migrations its files; none when the call does not need them
 * @param migrator empty when it is not configured
 */
record Engine(TargetDefinition target, MigrationSet migrations, Optional<Migrator> migrator) {}
