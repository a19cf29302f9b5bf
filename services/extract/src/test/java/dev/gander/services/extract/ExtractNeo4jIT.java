package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ExtractNeo4jIT {

    private static final List<String> EXPECTED = SchemaListing.expected("/expected/neo4j.txt");

    private final TargetMigrations migrations = TargetMigrations.onClassPath("extract/neo4j", ScriptSyntax.CYPHER);

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Test
    void a_migrated_graph_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        Migrator migrator = migrator();
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            apply(graph, "graph", 1);
            apply(graph, "catalog", 5);
            assertThat(new SchemaWalk(migrator, () -> GraphListing.of(graph)).thereAndBackAndThere())
                    .isEqualTo(EXPECTED);
        }
    }

    @Test
    void nothing_runs_before_graph_and_catalog_have_made_what_extract_merges_by() {
        Migrator migrator = migrator();
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            assertThatThrownBy(() -> migrator.up(Destination.latest()))
                    .isInstanceOf(UnmetRequirementsException.class)
                    .hasMessageContaining("0001_initial.cypher requires graph/neo4j@1")
                    .hasMessageContaining("0001_initial.cypher requires catalog/neo4j@5");

            apply(graph, "graph", 1);
            apply(graph, "catalog", 4);
            assertThatThrownBy(() -> migrator.up(Destination.latest()))
                    .isInstanceOf(UnmetRequirementsException.class)
                    .hasMessageContaining("catalog/neo4j@5")
                    .hasMessageNotContaining("graph/neo4j");
            assertThat(GraphListing.of(graph)).isEmpty();

            apply(graph, "catalog", 5);
            assertThat(migrator.up(Destination.latest()).results()).hasSize(1);
        }
    }

    private Migrator migrator() {
        return migrations.migrator(Neo4jDatastore::of, neo4j.database().accountUrl());
    }

    /** What another service's migration leaves of itself: its nodes say that the version is applied. */
    private static void apply(Neo4jGraph graph, String service, int version) {
        graph.run("UNWIND range(0, " + version + ") AS version"
                + " MERGE (v:__GanderVersion {service: '" + service + "', target: 'neo4j', version_id: version})"
                + " SET v.id = version + 1, v.is_applied = true, v.tstamp = datetime.realtime('Z')");
    }
}
