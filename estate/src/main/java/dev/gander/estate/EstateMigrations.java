package dev.gander.estate;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.services.catalog.CatalogMigrations;
import dev.gander.services.extract.ExtractMigrations;
import dev.gander.services.graph.GraphMigrations;
import dev.gander.services.training.TrainingMigrations;
import java.util.List;
import java.util.stream.Stream;

/** The command line over every service. */
public final class EstateMigrations {

    private EstateMigrations() {}

    /** Every datastore of every service, in the order in which they are migrated. */
    public static List<TargetDefinition> targets() {
        return Stream.of(
                        ExtractMigrations.targets(),
                        GraphMigrations.targets(),
                        TrainingMigrations.targets(),
                        CatalogMigrations.targets())
                .flatMap(List::stream)
                .toList();
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        System.exit(MigrateCommandLine.ofProcess("all", targets())
                .with(new KeyspaceCommand())
                .run(words));
    }
}
