package dev.gander.services.catalog;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.keyspace.KeyspaceTarget;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/** The command line of the catalog service's migrations. */
public final class CatalogMigrations {

    private CatalogMigrations() {}

    /** The service's datastores, in the order in which they are migrated. */
    public static List<TargetDefinition> targets() {
        return List.of(
                TargetDefinition.of("catalog", "postgres", "postgres", PostgresDatastore::of)
                        .withHistorical("SQL_MIGRATIONS_DSN", "CATALOG_DATABASE_URL")
                        .withPassword("PGPASSWORD"),
                TargetDefinition.of("catalog", "neo4j", "neo4j", Neo4jDatastore::of)
                        .inCypher()
                        .withHistorical("NEO4J_URI")
                        .sharing("NEO4J_URI")
                        .withPassword("NEO4J_PASSWORD"),
                KeyspaceTarget.of("catalog").withHistorical("REDIS_URL"));
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        System.exit(MigrateCommandLine.ofProcess("catalog", targets())
                .with(new KeyspaceCommand())
                .run(words));
    }
}
