package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three services share one graph; extract comes last, because it requires what the others make. */
final class SharedGraphIT {

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @ParameterizedTest
    @ValueSource(strings = {"graph catalog extract", "catalog graph extract"})
    void services_in_one_graph_keep_versions_of_their_own_and_take_back_only_what_is_theirs(String order) {
        Neo4jDatabase database = neo4j.database();
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            for (String service : order.split(" ")) {
                assertThat(migrator(service, database).up(Destination.latest()).results())
                        .isNotEmpty();
            }
            List<String> objects = GraphListing.of(graph);
            assertThat(objects)
                    .filteredOn(line -> line.startsWith("constraint "))
                    .hasSize(6 + 14 + 2);
            assertThat(objects).filteredOn(line -> line.startsWith("index ")).hasSize(22 + 24);
            assertThat(objects).filteredOn(line -> line.startsWith("node ")).hasSize(11);
            assertThat(graph.run("MATCH (v:__GanderVersion) WHERE v.is_applied"
                            + " RETURN v.service AS service, max(v.version_id) AS version ORDER BY service"))
                    .containsExactly(
                            Map.of("service", "catalog", "version", 6L),
                            Map.of("service", "extract", "version", 1L),
                            Map.of("service", "graph", "version", 5L));

            migrator("catalog", database).down(Destination.reset());
            List<String> rest = GraphListing.of(graph);
            assertThat(rest).filteredOn(line -> line.startsWith("constraint ")).hasSize(6 + 2);
            assertThat(rest).filteredOn(line -> line.startsWith("index ")).hasSize(22);
            assertThat(rest).noneMatch(line -> line.startsWith("node "));
        }
    }

    @Test
    void one_variable_leads_the_program_over_all_services_to_the_graph_that_they_share() {
        Neo4jDatabase database = neo4j.database();
        AllServices all = AllServices.onOneStore(
                "neo4j",
                database.accountUrl(),
                Map.of(
                        "NEO4J_URI", database.url(),
                        "NEO4J_USERNAME", database.username(),
                        "NEO4J_PASSWORD", database.password()));

        AllServices.Ended ended = all.run("up", "--target", "neo4j");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .containsSubsequence(
                        "graph/neo4j: 5 migrations", "catalog/neo4j: 6 migrations", "extract/neo4j: 1 migration");
        assertThat(all.run("check", "--target", "neo4j").exitCode()).isZero();
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            AllServices.Ended undone = all.run("down-to", "0", "--yes", "--target", "neo4j");
            assertThat(undone.exitCode()).as(undone.err()).isZero();
            assertThat(GraphListing.of(graph)).isEmpty();
        }
    }

    private static Migrator migrator(String service, Neo4jDatabase database) {
        return TargetMigrations.onClassPath(service + "/neo4j", ScriptSyntax.CYPHER)
                .migrator(Neo4jDatastore::of, database.accountUrl());
    }
}
