package dev.gander.services.extract;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.keyspace.KeyspaceTarget;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.services.extract.export.ExportTraining;
import java.util.List;

/** The command line of the extract service's migrations and of its training export. */
public final class ExtractMigrations {

    private ExtractMigrations() {}

    /** The service's datastores, in the order in which they are migrated. */
    public static List<TargetDefinition> targets() {
        return List.of(
                TargetDefinition.of("extract", "sqlite", "sqlite", SqliteDatastore::of)
                        .withHistorical("SQLITE_PATH")
                        .withScratch(":memory:"),
                TargetDefinition.of("extract", "postgres", "postgres", PostgresDatastore::of)
                        .withHistorical("SQL_MIGRATIONS_DSN", "POSTGRES_CATALOG_DSN")
                        .withPassword("PGPASSWORD"),
                TargetDefinition.of("extract", "vectors", "postgres", PostgresDatastore::of)
                        .withHistorical("POSTGRES_VECTOR_DSN")
                        .withPassword("PGPASSWORD")
                        .optional(),
                TargetDefinition.of("extract", "neo4j", "neo4j", Neo4jDatastore::of)
                        .inCypher()
                        .withHistorical("NEO4J_URI")
                        .sharing("NEO4J_URI")
                        .withPassword("NEO4J_PASSWORD")
                        .optional(),
                KeyspaceTarget.of("extract").withHistorical("REDIS_ADDR"));
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        System.exit(MigrateCommandLine.ofProcess("extract", targets())
                .with(new KeyspaceCommand())
                .with(new ExportTraining())
                .run(words));
    }
}
