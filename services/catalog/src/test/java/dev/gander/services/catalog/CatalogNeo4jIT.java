package dev.gander.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CatalogNeo4jIT {

    private static final List<String> EXPECTED = SchemaListing.expected("/expected/neo4j.txt");

    private final TargetMigrations migrations = TargetMigrations.onClassPath("catalog/neo4j", ScriptSyntax.CYPHER);

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Test
    void the_list_has_14_constraints_24_range_indexes_and_11_nodes() {
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("constraint ")).hasSize(14);
        assertThat(EXPECTED).filteredOn(line -> line.contains(" | RANGE | ")).hasSize(24);
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("node ")).hasSize(11);
    }

    @Test
    void a_migrated_graph_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        Neo4jDatabase database = neo4j.database();
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            SchemaWalk walk = new SchemaWalk(
                    migrations.migrator(Neo4jDatastore::of, database.accountUrl()), () -> GraphListing.of(graph));
            assertThat(walk.thereAndBackAndThere()).isEqualTo(EXPECTED);
        }
    }
}
