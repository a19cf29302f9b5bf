package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of every kind of constraint and index, by both servers in the same words. */
@ParameterizedClass
@MethodSource("servers")
final class SchemaIT {

    private static final Path GOLDEN = Path.of("src/test/resources/schema");

    @RegisterExtension
    private final Neo4jExtension neo4j;

    private final String product;

    SchemaIT(Neo4jExtension neo4j, String product) {
        this.neo4j = neo4j;
        this.product = product;
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                Arguments.of(Named.of("default", Neo4jExtension.ofDefaultVersion()), "Neo4j 5"),
                Arguments.of(Named.of("newest", Neo4jExtension.ofNewestVersion()), "Neo4j 2026"));
    }

    @Test
    void every_kind_is_told_in_whatever_order_it_was_made() throws Exception {
        Graph graph = new Graph(neo4j.database());
        List<String> statements = new ArrayList<>(
                Arrays.asList(Files.readString(GOLDEN.resolve("create.cypher")).split(";\n")));
        Collections.shuffle(statements, new Random(product.hashCode()));
        statements.forEach(graph::query);
        graph.query("CALL db.awaitIndexes(120)");

        Schema schema = schema(graph);
        String text = new Snapshot(Graph.TARGET, FilesFingerprint.of(List.of()), schema).text();

        assertThat(text)
                .isEqualTo(Files.readString(GOLDEN.resolve("expected.txt")).replace("Neo4j 5", product));
        assertThat(Snapshot.parse("it", text).schema()).isEqualTo(schema);
    }

    @Test
    void a_lookup_index_that_is_gone_is_told() {
        Graph graph = new Graph(neo4j.database());
        Object name = graph.query(
                        "SHOW INDEXES YIELD name, type, entityType WHERE type = 'LOOKUP' AND entityType = 'NODE'")
                .get(0)
                .get("name");
        graph.query("DROP INDEX " + name);
        try {
            assertThat(schema(graph).objects())
                    .extracting(object -> object.id().toString())
                    .containsExactly("lookup-index labels of nodes");

            graph.query("CREATE LOOKUP INDEX another FOR (n) ON EACH labels(n)");
            assertThat(schema(graph).objects()).isEmpty();
        } finally {
            graph.query("DROP INDEX another IF EXISTS");
            graph.query("CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)");
        }
    }

    @Test
    void what_tools_keep_is_left_out_and_named() {
        Graph graph = new Graph(neo4j.database());
        graph.query("CREATE CONSTRAINT n FOR (n:__Neo4jMigration) REQUIRE (n.version, n.migrationTarget) IS UNIQUE");
        graph.query("CREATE INDEX l FOR (n:__LiquibaseChangeSet) ON (n.id)");
        graph.query("CREATE (:Person {name: 'not told'})");

        assertThat(schema(graph))
                .isEqualTo(new Schema(product, List.of(), List.of("__LiquibaseChangeSet", "__Neo4jMigration")));
    }

    @Test
    void changes_made_up_are_seen_one_by_one() {
        Graph graph = new Graph(neo4j.database());
        Random random = new Random(7);
        RandomGraph made = new RandomGraph(random);
        made.statements().forEach(graph::query);
        Schema before = schema(graph);
        for (int round = 0; round < 15; round++) {
            assertThat(SchemaComparison.between(before, schema(graph))).isEmpty();
            RandomGraph.Change change = made.change();

            change.there().forEach(graph::query);
            graph.query("CALL db.awaitIndexes(120)");
            assertThat(SchemaComparison.between(before, schema(graph)))
                    .extracting(Difference::object)
                    .extracting(Object::toString)
                    .containsExactly(change.object());
            change.back().forEach(graph::query);
            graph.query("CALL db.awaitIndexes(120)");
        }
        assertThat(SchemaComparison.between(before, schema(graph))).isEmpty();
    }

    private static Schema schema(Graph graph) {
        try (DatastoreSession session = graph.datastore().open(Purpose.QUESTION)) {
            return session.schema();
        }
    }
}
