package dev.gander.services.graph;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.keyspace.KeyspaceCommand;
import dev.gander.migrate.keyspace.KeyspaceTarget;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.sqlite.SqliteDatastore;
import java.util.List;

/** The command line of the graph service's migrations. */
public final class GraphMigrations {

    private GraphMigrations() {}

    /** The service's datastores, in the order in which they are migrated. */
    public static List<TargetDefinition> targets() {
        return List.of(
                TargetDefinition.of("graph", "sqlite", "sqlite", SqliteDatastore::of)
                        .withHistorical("SQLITE_MIGRATIONS_DSN", "EXTRACT_SQLITE_PATH", "CHECKPOINT_STORE_URL")
                        .withScratch(":memory:"),
                TargetDefinition.of("graph", "neo4j", "neo4j", Neo4jDatastore::of)
                        .inCypher()
                        .withHistorical("NEO4J_URI", "NEO4J_URL")
                        .sharing("NEO4J_URI")
                        .withPassword("NEO4J_PASSWORD")
                        .optional(),
                KeyspaceTarget.of("graph").withHistorical("REDIS_URL", "REDIS_ADDR"));
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        System.exit(MigrateCommandLine.ofProcess("graph", targets())
                .with(new KeyspaceCommand())
                .run(words));
    }
}
