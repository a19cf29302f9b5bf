package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Resolution;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of a journal that says {@code running}, by what the schema shows. */
final class InterruptedFileIT {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path path;

    private static final String TWO_INDEXES =
            "CREATE INDEX one FOR (n:One) ON (n.id);\nCREATE INDEX two FOR (n:Two) ON (n.id);\n";

    private Graph graph() {
        return new Graph(neo4j.database());
    }

    private Folder folder(String up) {
        return new Folder(path).with("0001_file.cypher", up, "DROP INDEX one;\nDROP INDEX two;");
    }

    /** Makes of a finished run one that was killed, when it had noted so many statements. */
    private static void forget(Graph graph, int done) {
        graph.query("MATCH (v:__GanderVersion {version_id: 1}) DELETE v");
        graph.query("MATCH (h:__GanderHistory {version_id: 1}) SET h.outcome = 'running', h.statements_done = " + done
                + " REMOVE h.finished_at, h.duration_ms, h.version_row");
    }

    private static void assertThatItWentOn(Graph graph) {
        assertThat(graph.names("INDEXES")).contains("one", "two");
        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
    }

    @Test
    void schema_that_was_committed_before_it_was_noted_is_not_made_again() {
        Graph graph = graph();
        Folder folder = folder(TWO_INDEXES + "CREATE (:Seed);");
        folder.on(graph).up(Destination.latest());
        forget(graph, 0);
        graph.query("MATCH (s:Seed) DELETE s");

        folder.on(graph).up(Destination.latest());

        assertThatItWentOn(graph);
        assertThat(graph.count("(:Seed)")).isEqualTo(1);
    }

    @Test
    void schema_that_was_not_committed_is_made() {
        Graph graph = graph();
        Folder folder = folder(TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        forget(graph, 0);
        graph.query("DROP INDEX one");
        graph.query("DROP INDEX two");

        folder.on(graph).up(Destination.latest());

        assertThatItWentOn(graph);
    }

    @Test
    void a_file_of_which_the_record_alone_is_missing_is_recorded() {
        Graph graph = graph();
        Folder folder = folder(TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        forget(graph, 2);

        folder.on(graph).up(Destination.latest());

        assertThatItWentOn(graph);
    }

    @Test
    void schema_of_which_only_a_part_is_there_is_left_to_a_person() {
        Graph graph = graph();
        Folder folder = folder(TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        forget(graph, 0);
        graph.query("DROP INDEX two");

        assertThatThrownBy(() -> folder.on(graph).up(Destination.latest()))
                .isInstanceOf(InterruptedMigrationException.class)
                .hasMessageContaining("0 of 2 statements are done, statement 1 is in doubt");
    }

    @Test
    void a_statement_that_commits_by_itself_is_left_to_a_person() {
        Graph graph = graph();
        Folder folder =
                folder("CREATE (:Seed);\nMATCH (s:Seed) CALL (s) { SET s.seen = true } IN TRANSACTIONS OF 10 ROWS;\n"
                        + TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        forget(graph, 1);
        graph.query("DROP INDEX one");
        graph.query("DROP INDEX two");

        assertThatThrownBy(() -> folder.on(graph).up(Destination.latest()))
                .isInstanceOf(InterruptedMigrationException.class)
                .hasMessageContaining("1 of 4 statements are done, statement 2 is in doubt");
        folder.on(graph).resolve(Resolution.RETRY);

        assertThatItWentOn(graph);
    }

    @Test
    void a_file_without_transactions_is_left_to_a_person() {
        Graph graph = graph();
        Folder folder = folder("// +goose NO TRANSACTION\n" + TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        forget(graph, 1);

        assertThatThrownBy(() -> folder.on(graph).up(Destination.latest()))
                .isInstanceOf(InterruptedMigrationException.class);
        folder.on(graph).resolve(Resolution.SKIP);

        assertThatItWentOn(graph);
    }

    @Test
    void a_way_down_goes_on_as_well() {
        Graph graph = graph();
        Folder folder = folder(TWO_INDEXES);
        folder.on(graph).up(Destination.latest());
        folder.on(graph).down(Destination.downByOne());
        graph.query("MATCH (head:__GanderHistory {id: 0}) CREATE (:__GanderVersion {service: head.service, target:"
                + " head.target, version_id: 1, id: 2, is_applied: true, tstamp: datetime()})");
        graph.query("MATCH (h:__GanderHistory {direction: 'down'}) SET h.outcome = 'running', h.statements_done = 0"
                + " REMOVE h.finished_at, h.duration_ms");

        folder.on(graph).down(Destination.downByOne());

        assertThat(graph.versions()).containsExactly(0L);
        assertThat(graph.lastEntry().outcome()).isEqualTo(Outcome.APPLIED);
    }
}
