package dev.gander.migrate.neo4j;

import static dev.gander.migrate.neo4j.Graph.ATTEMPT;
import static dev.gander.migrate.neo4j.Graph.TARGET;
import static dev.gander.migrate.neo4j.Graph.UNHEARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph is emptied after a trial, and no graph that anybody could miss. */
final class ScratchIT {

    private static final String LOOKUPS =
            "SHOW INDEXES YIELD type, entityType WHERE type = 'LOOKUP' RETURN entityType ORDER BY entityType";

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private Graph graph() {
        return new Graph(neo4j.database());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (:Person)",
                "CREATE (:__GanderLock {service: 'shop', target: 'neo4j'})",
                "CREATE CONSTRAINT c FOR (n:Person) REQUIRE n.id IS UNIQUE",
                "CREATE INDEX i FOR (n:Person) ON (n.id)"
            })
    void a_graph_that_holds_anything_is_refused_and_stays(String statement) {
        Graph graph = graph();
        graph.query(statement);
        Object before = graph.contents();

        assertThatThrownBy(() -> graph.datastore().scratch())
                .isInstanceOfSatisfying(DatastoreRefusedException.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("all of it would be removed");
                    assertThat(refusal.advice()).contains("holds no node");
                });
        assertThat(graph.contents()).isEqualTo(before);
    }

    @Test
    void everything_goes_at_the_end_and_what_every_graph_has_comes_back() {
        Graph graph = graph();
        Object lookups = graph.query(LOOKUPS);
        try (ScratchStore scratch = graph.datastore().scratch()) {
            graph.query("UNWIND range(1, 25000) AS i CREATE (:Person {id: i})-[:KNOWS]->(:Person)");
            graph.query("CREATE CONSTRAINT `odd ``name` FOR (n:Person) REQUIRE n.id IS UNIQUE");
            graph.query("CREATE FULLTEXT INDEX f FOR (n:A|B) ON EACH [n.x]");
            graph.query("SHOW INDEXES YIELD name, type WHERE type = 'LOOKUP' RETURN name")
                    .forEach(row -> graph.query("DROP INDEX " + row.get("name")));
        }

        expectEmpty(graph);
        assertThat(graph.query(LOOKUPS)).isEqualTo(lookups).hasSize(2);
    }

    @Test
    void a_migration_may_delete_every_node_meanwhile() {
        Graph graph = graph();
        try (ScratchStore scratch = graph.datastore().scratch();
                DatastoreSession session = scratch.datastore(TARGET).open(Purpose.RUN)) {
            session.initialize();
            session.apply(MigrationBuilder.of(1).up("CREATE (:Person)").stepUp(), ATTEMPT, UNHEARD);
            graph.query("MATCH (n) DETACH DELETE n");
            graph.query("CREATE (:Rest)");
        }

        expectEmpty(graph);
    }

    @Test
    void two_trials_do_not_meet() {
        Graph graph = graph();
        try (ScratchStore scratch = graph.datastore().scratch()) {
            assertThatThrownBy(() -> graph.datastore().scratch())
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining("are being tried out");
        }

        expectEmpty(graph);
    }

    @Test
    void a_run_that_is_no_trial_is_refused_meanwhile() {
        Graph graph = graph();
        try (ScratchStore scratch = graph.datastore().scratch()) {
            assertThatThrownBy(() -> graph.datastore().open(Purpose.RUN))
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).contains("__gander_scratch_"));
        }

        graph.run(session -> assertThat(session.read().versionRows()).hasSize(1));
    }

    @Test
    void nothing_is_removed_without_the_mark() {
        Graph graph = graph();
        ScratchStore scratch = graph.datastore().scratch();
        graph.query("DROP CONSTRAINT " + mark(graph));
        graph.query("CREATE (:Person)");

        assertThatThrownBy(scratch::close)
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("nothing was removed");
        assertThat(graph.count("(:Person)")).isEqualTo(1);
    }

    @Test
    void what_an_interrupted_trial_left_within_a_day_is_removed_before_the_next() {
        Graph graph = graph();
        interrupt(graph);
        graph.query("CREATE (:Person)");

        graph.datastore().scratch().close();

        expectEmpty(graph);
    }

    @Test
    void what_lies_there_for_longer_is_not() {
        Graph graph = graph();
        interrupt(graph);
        graph.query("CREATE (:Person)");
        graph.query("MATCH (n:__GanderScratch) SET n.made_at = n.made_at - duration({hours: 25})");

        assertThatThrownBy(() -> graph.datastore().scratch())
                .isInstanceOfSatisfying(
                        DatastoreRefusedException.class,
                        refusal -> assertThat(refusal.advice()).contains("more than a day ago", mark(graph)));
        assertThat(graph.count("(:Person)")).isEqualTo(1);
    }

    /** Leaves a graph as a killed trial does, once its lease is over. */
    private static void interrupt(Graph graph) {
        graph.query("CREATE CONSTRAINT __gander_scratch_0 FOR (n:__GanderScratch) REQUIRE n.run IS UNIQUE");
        graph.query("CREATE (:__GanderScratch {run: '0', made_at: datetime()})");
        graph.query("CREATE (:__GanderVersion {service: 'shop', target: 'neo4j'})");
        graph.query("CREATE CONSTRAINT c FOR (n:Person) REQUIRE n.id IS UNIQUE");
    }

    private static String mark(Graph graph) {
        return graph.names("CONSTRAINTS").stream()
                .filter(name -> name.startsWith("__gander_scratch_"))
                .findFirst()
                .orElseThrow();
    }

    private static void expectEmpty(Graph graph) {
        assertThat(graph.count("(n)")).isZero();
        assertThat(graph.names("CONSTRAINTS")).isEmpty();
        assertThat(graph.query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
                .isEqualTo(List.of());
    }
}
