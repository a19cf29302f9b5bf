package dev.gander.services.training;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.keyspace.KeyspaceTarget;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/** The command line of the training service's migrations. */
public final class TrainingMigrations {

    private TrainingMigrations() {}

    /** The service's datastores, in the order in which they are migrated. */
    public static List<TargetDefinition> targets() {
        return List.of(
                TargetDefinition.of("training", "postgres", "postgres", PostgresDatastore::of)
                        .withHistorical("SQL_MIGRATIONS_DSN", "POSTGRES_DSN")
                        .withPassword("PGPASSWORD"),
                KeyspaceTarget.of("training").withHistorical("REDIS_URL"));
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        System.exit(MigrateCommandLine.ofProcess("training", targets())
                .with(new KeyspaceCommand())
                .run(words));
    }
}
