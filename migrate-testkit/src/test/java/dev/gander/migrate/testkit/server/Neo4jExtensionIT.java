package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.testkit.schema.GraphListing;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class Neo4jExtensionIT {

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @RegisterExtension
    final Neo4jExtension newest = Neo4jExtension.ofNewestVersion();

    /** The second time would fail if the first one left anything. */
    @RepeatedTest(2)
    void each_test_finds_an_empty_graph() {
        fillAndLook(neo4j);
    }

    @RepeatedTest(2)
    void each_test_finds_an_empty_graph_on_the_newest_server_too() {
        fillAndLook(newest);
    }

    private static void fillAndLook(Neo4jExtension extension) {
        try (Neo4jGraph graph = Neo4jGraph.of(extension.database())) {
            assertThat(GraphListing.of(graph)).isEmpty();
            Stream.of(
                            "CREATE CONSTRAINT `odd ``name` FOR (p:Parcel) REQUIRE p.id IS UNIQUE",
                            "CREATE INDEX heavy FOR (p:Parcel) ON (p.weight, p.owner)",
                            "CREATE FULLTEXT INDEX words FOR (n:Parcel|Letter) ON EACH [n.text]",
                            "CREATE INDEX sent FOR ()-[s:SENT]-() ON (s.at)",
                            "CREATE (:Parcel {id: 1, weight: 2.5})-[:SENT {at: 'noon'}]->(:Person)",
                            "CREATE (:__GanderVersion {version_id: 1})")
                    .forEach(graph::run);
            assertThat(extension.database()).isEqualTo(extension.database());
            assertThat(GraphListing.of(graph))
                    .isEqualTo(List.of(
                            "constraint odd `name | UNIQUENESS | NODE | [Parcel] | [id]",
                            "index heavy | RANGE | NODE | [Parcel] | [weight, owner]",
                            "index sent | RANGE | RELATIONSHIP | [SENT] | [at]",
                            "index words | FULLTEXT | NODE | [Parcel, Letter] | [text]",
                            "node [Parcel] {id=1, weight=2.5}",
                            "node [Person] {}",
                            "relationship SENT {at=noon}"));
        }
    }

    @Test
    void a_given_server_goes_before_containers_and_these_before_an_embedded_one() {
        String url = neo4j.database().accountUrl();
        Map<String, String> both = Map.of(Neo4jExtension.URL_VARIABLE, url, Containers.VARIABLE, "?");
        try (Neo4jServer given = server(both);
                Neo4jGraph graph = Neo4jGraph.of(given.database())) {
            assertThat(given.database().accountUrl()).isEqualTo(url);
            assertThat(graph.run("RETURN 1 AS n")).isEqualTo(List.of(Map.of("n", 1L)));
        }
        assertThatThrownBy(() -> server(Map.of(Containers.VARIABLE, "?")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Containers.VARIABLE);
    }

    private static Neo4jServer server(Map<String, String> environment) {
        return Neo4jExtension.defaultServer(name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void a_server_of_ones_own_is_reached_with_its_account() {
        Neo4jDatabase database = Neo4jServer.at(URI.create("neo4j+s://ada:s%26c+ret@graph.example"))
                .database();
        assertThat(database).isEqualTo(new Neo4jDatabase("neo4j+s://graph.example:7687", "ada", "s&c+ret"));
        assertThat(database.toString()).doesNotContain("ret");
        assertThatThrownBy(() -> Neo4jServer.at(URI.create("bolt://graph.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user and password");
    }
}
