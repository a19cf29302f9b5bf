package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.TestRun;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the test kit promises of a migrated graph. Some tests run others, so that the order of those is known; all use one
 * server.
 */
final class MigratedStoreIT {

    @TempDir
    static Path folder;

    private static final AtomicReference<String> SERVER = new AtomicReference<>("");

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    /** What each test has found of the number that a migration has drawn. */
    private static final Queue<Object> NUMBERS = new ConcurrentLinkedQueue<>();

    static final class Copies {

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> shop = MigratedStore.onNeo4j(lentServer(), "shop/neo4j", Neo4jDatastore::of)
                .from(folder);

        @RepeatedTest(3)
        void each_finds_what_the_migrations_made_and_nothing_else() {
            try (Neo4jGraph graph = Neo4jGraph.of(shop.database())) {
                NUMBERS.add(
                        graph.run("MATCH (r:Run)-[:OF {at: date('2026-01-02')}]->(:`Odd ``shop`) RETURN r.number AS n")
                                .get(0));
                assertThat(graph.run("MATCH (n) WHERE NOT n:__GanderVersion AND NOT n:__GanderHistory"
                                + " AND NOT n:__GanderLock RETURN count(n) AS n"))
                        .isEqualTo(List.of(Map.of("n", 2L)));
                graph.run("MATCH (r:Run) SET r.number = -1, r.more = 'x'");
                graph.run("CREATE (:Parcel {id: 1})");
            }
            assertThat(shop.migrator().up(Destination.latest()).results()).isEmpty();
        }
    }

    @Test
    void migrations_run_once_and_later_tests_get_their_data_anew() {
        lendServer();
        NUMBERS.clear();
        assertThat(TestRun.of(Copies.class).failures()).isEqualTo(List.of());
        assertThat(NUMBERS).hasSize(3);
        assertThat(NUMBERS.stream().distinct()).hasSize(1);
    }

    @Test
    void tests_that_run_side_by_side_wait_for_each_other() {
        lendServer();
        assertThat(TestRun.sideBySide(Copies.class).failures()).isEqualTo(List.of());
    }

    static final class Changing {

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> shop = MigratedStore.onNeo4j(lentServer(), "shop/neo4j", Neo4jDatastore::of)
                .from(folder);

        @RepeatedTest(2)
        void finds_the_schema_although_the_test_before_has_changed_it() {
            try (Neo4jGraph graph = Neo4jGraph.of(shop.database())) {
                graph.run("DROP CONSTRAINT parcel_id");
                graph.run("CREATE INDEX mine FOR (p:Parcel) ON (p.weight)");
            }
        }
    }

    static final class ChangingOptions {

        private static final String WORDS =
                "CREATE FULLTEXT INDEX words FOR (l:Letter) ON EACH [l.text] OPTIONS {indexConfig: {`fulltext.analyzer`: ";

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> shop = MigratedStore.onNeo4j(lentServer(), "shop/neo4j", Neo4jDatastore::of)
                .from(folder)
                .with(Fixture.of(WORDS + "'english'}};"));

        @RepeatedTest(2)
        void finds_the_options_although_the_test_before_has_made_the_index_with_others() {
            try (Neo4jGraph graph = Neo4jGraph.of(shop.database())) {
                assertThat(graph.run("SHOW INDEXES YIELD name, options WHERE name = 'words'"
                                + " RETURN options.indexConfig['fulltext.analyzer'] AS analyzer"))
                        .isEqualTo(List.of(Map.of("analyzer", "english")));
                graph.run("DROP INDEX words");
                graph.run(WORDS + "'german'}}");
            }
        }
    }

    @Test
    void a_schema_that_a_test_has_changed_is_made_anew() {
        lendServer();
        assertThat(TestRun.of(Changing.class, ChangingOptions.class).failures()).isEqualTo(List.of());
    }

    @RegisterExtension
    final MigratedStore<Neo4jDatabase> old = shop().upTo(1).with(Fixture.of("CREATE (:Parcel {id: 7});"));

    @Test
    void a_data_migration_is_tested_on_nodes_of_the_version_before() {
        try (Neo4jGraph graph = Neo4jGraph.of(old.database())) {
            assertThat(graph.run("MATCH (r:Run) RETURN r")).isEmpty();
            old.migrator().up(Destination.latest());
            assertThat(graph.run("MATCH (r:Run)-->() RETURN r")).hasSize(1);
        }
    }

    @RegisterExtension
    final MigratedStore<Neo4jDatabase> emptied = shop().emptied("Run");

    @Test
    void an_emptied_label_has_no_nodes_and_the_listing_says_so() throws Exception {
        emptied.database();
        assertThat(emptied.listing().about("Run").read()).isEmpty();
        assertThat(emptied.listing().about("Parcel").read())
                .containsExactly("constraint parcel_id | UNIQUENESS | NODE | [Parcel] | [id]");
    }

    /** What each test has found of the replaceable objects. */
    private static final Queue<Object> FOUND = new ConcurrentLinkedQueue<>();

    static final class Replacing {

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> shop = MigratedStore.onNeo4j(lentServer(), "shop/neo4j", Neo4jDatastore::of)
                .from(folder);

        @RepeatedTest(2)
        void finds_what_the_file_says_and_changes_the_file(RepetitionInfo repetition) {
            try (Neo4jGraph graph = Neo4jGraph.of(shop.database())) {
                FOUND.addAll(graph.run("SHOW INDEXES YIELD name, properties WHERE name = 'parcel_search'"));
            }
            shop.migrator().status().replaceables().forEach(replaceable -> FOUND.add(replaceable.state()));
            Migrations.in(folder)
                    .file("replaceable/010_search.cypher", search("sender" + repetition.getCurrentRepetition()));
        }
    }

    @Test
    void a_changed_replaceable_object_is_in_the_next_test() {
        lendServer();
        Migrations.in(folder).file("replaceable/010_search.cypher", search("sender"));
        TestRun run = TestRun.of(Replacing.class);
        Migrations.in(folder).delete("replaceable/010_search.cypher");
        assertThat(run.failures()).isEqualTo(List.of());
        assertThat(FOUND)
                .containsExactly(
                        Map.of("name", "parcel_search", "properties", List.of("sender")),
                        ReplaceableState.CURRENT,
                        Map.of("name", "parcel_search", "properties", List.of("sender1")),
                        ReplaceableState.CURRENT);
    }

    private static String search(String property) {
        return "// +goose Up\nCREATE INDEX parcel_search FOR (p:Parcel) ON (p." + property + ");\n\n"
                + "// +goose Down\nDROP INDEX parcel_search;\n";
    }

    static final class Untidy {

        private static final Queue<Neo4jGraph> HELD = new ConcurrentLinkedQueue<>();

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> shop = MigratedStore.onNeo4j(lentServer(), "shop/neo4j", Neo4jDatastore::of)
                .from(folder);

        @Test
        void keeps_a_driver() {
            Neo4jGraph graph = Neo4jGraph.of(shop.database());
            HELD.add(graph);
            graph.run("RETURN 1");
        }

        @RegisterExtension
        final MigratedStore<Neo4jDatabase> bill = MigratedStore.onNeo4j(lentServer(), "bill/neo4j", Neo4jDatastore::of);

        @Test
        void asks_for_two_graphs() {
            shop.database();
            bill.database();
        }
    }

    @Test
    void a_driver_left_open_and_a_second_graph_are_refused() {
        lendServer();
        TestRun run = TestRun.of(Untidy.class);
        Untidy.HELD.forEach(Neo4jGraph::close);
        assertThat(run.failures()).hasSize(2);
        assertThat(run.failures())
                .anySatisfy(failure ->
                        assertThat(failure).contains("keeps_a_driver()", "still connected", "driver 'gander-test'"))
                .anySatisfy(failure -> assertThat(failure)
                        .contains(
                                "asks_for_two_graphs()", "already holds shop/neo4j", "migrate bill/neo4j", "after()"));
    }

    private static Neo4jExtension lentServer() {
        return Neo4jExtension.at(String.valueOf(SERVER.get()));
    }

    private void lendServer() {
        SERVER.set(neo4j.database().accountUrl());
    }

    private static MigratedStore<Neo4jDatabase> shop() {
        return shop(Neo4jExtension.ofDefaultVersion());
    }

    private static MigratedStore<Neo4jDatabase> shop(Neo4jExtension server) {
        Migrations.in(folder)
                .file(
                        "0001_parcel.cypher",
                        "// +goose Up\nCREATE CONSTRAINT parcel_id FOR (p:Parcel) REQUIRE p.id IS UNIQUE;\n\n"
                                + "// +goose Down\nDROP CONSTRAINT parcel_id;\n")
                .file(
                        "0002_run.cypher",
                        "// +goose Up\nCREATE (:Run {number: rand(), at: datetime()})-[:OF {at: date('2026-01-02')}]->"
                                + "(:`Odd ``shop` {place: point({x: 1, y: 2})});\n\n"
                                + "// +goose Down\nMATCH (r:Run)-[:OF]->(s) DETACH DELETE r, s;\n");
        return MigratedStore.onNeo4j(server, "shop/neo4j", Neo4jDatastore::of).from(folder);
    }
}
