package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that change the schema, alone and together with data. */
final class SchemaFileIT {

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path path;

    private static final String MIXED = """
            CREATE (:Node {id: 1});
            CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.id IS UNIQUE;
            CREATE INDEX node_name FOR (n:Node) ON (n.name);
            CREATE (:Node {id: 2});
            UNWIND range(3, 30) AS id CALL (id) { CREATE (:Node {id: id}) } IN TRANSACTIONS OF 10 ROWS;
            CREATE FULLTEXT INDEX node_text FOR (n:Node|Leaf) ON EACH [n.name, n.text];""";
    private static final String MIXED_BACK = """
            DROP INDEX node_text;
            MATCH (n:Node) DETACH DELETE n;
            DROP INDEX node_name;
            DROP CONSTRAINT node_id;""";

    private Graph graph() {
        return new Graph(neo4j.database());
    }

    private static StatementFailedException failure(Runnable run) {
        return Optional.ofNullable(catchThrowableOfType(RunFailedException.class, run::run))
                .map(Throwable::getCause)
                .map(StatementFailedException.class::cast)
                .orElseThrow(() -> new AssertionError("The run did not fail"));
    }

    @Test
    void classes_of_statements_may_be_mixed_and_go_up_down_and_up_again() {
        Graph graph = graph();
        Folder folder = new Folder(path).with("0001_mixed.cypher", MIXED, MIXED_BACK);

        folder.on(graph).up(Destination.latest());
        List<String> made = graph.names("INDEXES");
        folder.on(graph).down(Destination.downByOne());
        List<String> left = graph.names("INDEXES");
        folder.on(graph).up(Destination.latest());

        assertThat(made).contains("node_id", "node_name", "node_text").isEqualTo(graph.names("INDEXES"));
        assertThat(left).doesNotContain("node_id", "node_name", "node_text");
        assertThat(graph.count("(:Node)")).isEqualTo(30);
        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.query("SHOW INDEXES YIELD state RETURN DISTINCT state"))
                .containsExactly(Map.of("state", "ONLINE"));
    }

    @Test
    void what_failed_in_a_schema_file_of_one_transaction_leaves_nothing() {
        Graph graph = graph();
        Folder folder = new Folder(path)
                .with(
                        "0001_schema.cypher",
                        "CREATE INDEX a FOR (n:A) ON (n.id);\nCREATE INDEX a FOR (n:B) ON (n.id);",
                        "DROP INDEX a;");

        StatementFailedException failure = failure(() -> folder.on(graph).up(Destination.latest()));

        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(failure).hasMessageContaining("0001_schema.cypher:3").hasMessageContaining("adopt");
        assertThat(graph.names("INDEXES")).doesNotContain("a");
        assertThat(graph.lastEntry().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void a_mended_file_goes_on_behind_what_was_committed() {
        Graph graph = graph();
        Folder folder = new Folder(path);
        String begun = "CREATE (:Node {id: 1});\nCREATE INDEX node_name FOR (n:Node) ON (n.name);\n";
        folder.with("0001_mixed.cypher", begun + "CREATE (:Node {id: 1 / 0});", "MATCH (n) DELETE n;");

        StatementFailedException failure = failure(() -> folder.on(graph).up(Destination.latest()));
        HistoryEntry stopped = graph.lastEntry();
        folder.with("0001_mixed.cypher", begun + "CREATE (:Node {id: 2});", "MATCH (n) DELETE n;");
        folder.on(graph).up(Destination.latest());

        assertThat(failure.remains()).isEqualTo(Remains.EARLIER_TRANSACTIONS);
        assertThat(failure.advice()).contains("run again");
        assertThat(stopped.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(stopped.statementsDone()).isEqualTo(2);
        assertThat(graph.count("(:Node)")).isEqualTo(2);
        assertThat(graph.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
    }

    @Test
    void an_index_that_is_there_under_another_name_is_an_error_and_not_a_success() {
        Graph graph = graph();
        graph.query("CREATE INDEX older FOR (n:Node) ON (n.name)");
        Folder folder = new Folder(path)
                .with(
                        "0001_index.cypher",
                        "CREATE INDEX first IF NOT EXISTS FOR (n:Other) ON (n.id);\n"
                                + "CREATE INDEX node_name IF NOT EXISTS FOR (n:Node) ON (n.name);",
                        "DROP INDEX node_name;");

        StatementFailedException failure = failure(() -> folder.on(graph).up(Destination.latest()));

        assertThat(failure)
                .hasMessageContaining("0001_index.cypher:3")
                .hasMessageContaining("there is no index node_name")
                .hasMessageContaining("in its place there is older");
        assertThat(graph.names("INDEXES")).doesNotContain("first");
        assertThat(graph.versions()).containsExactly(0L);
    }

    @Test
    void an_object_of_the_name_with_another_definition_is_an_error() {
        Graph graph = graph();
        graph.query("CREATE INDEX node_name FOR (n:Node) ON (n.other)");
        Folder folder = new Folder(path)
                .with(
                        "0001_index.cypher",
                        "CREATE INDEX node_name IF NOT EXISTS FOR (n:Node) ON (n.name);",
                        "DROP INDEX node_name;");

        assertThat(failure(() -> folder.on(graph).up(Destination.latest())))
                .hasMessageContaining("the index node_name is there as range index on (:Node {other})")
                .hasMessageContaining("the file says range index on (:Node {name})");
    }

    @Test
    void what_is_there_as_the_file_says_is_taken() {
        Graph graph = graph();
        graph.query("CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.id IS UNIQUE");
        Folder folder = new Folder(path)
                .with(
                        "0001_constraint.cypher",
                        "CREATE CONSTRAINT node_id IF NOT EXISTS FOR (m:Node) REQUIRE (m.id) IS NODE UNIQUE;",
                        "DROP CONSTRAINT node_id;");

        folder.on(graph).up(Destination.latest());

        assertThat(graph.versions()).containsExactly(0L, 1L);
    }

    @Test
    void community_is_told_what_to_do_about_an_enterprise_statement() {
        Graph graph = graph();
        Folder folder = new Folder(path)
                .with(
                        "0001_exists.cypher",
                        "CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.id IS NOT NULL;",
                        "DROP CONSTRAINT node_id;");

        assertThat(failure(() -> folder.on(graph).up(Destination.latest())))
                .hasMessageContaining("Neo.DatabaseError.Schema.ConstraintCreationFailed")
                .hasMessageContaining("+gander edition enterprise");
    }

    @Test
    void a_file_for_enterprise_waits_on_community() throws Exception {
        Graph graph = graph();
        Folder folder = withEnterpriseFile();

        folder.on(graph).up(Destination.latest());

        assertThat(folder.on(graph).plan(Destination.latest()).skipped()).hasSize(1);
        assertThat(folder.on(graph).status().isOutstanding()).isFalse();
        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.APPLIED);
    }

    @Test
    void a_file_for_enterprise_is_not_taken_over_on_community() throws Exception {
        Graph graph = graph();
        Folder folder = withEnterpriseFile();

        folder.on(graph).adopt(new Version(2));

        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.ADOPTED);
    }

    private Folder withEnterpriseFile() throws IOException {
        Folder folder = new Folder(path).with("0001_first.cypher", "CREATE (:A);", "MATCH (a:A) DELETE a;");
        Files.writeString(
                path.resolve("0002_exists.cypher"),
                "// +gander edition enterprise\n// +goose Up\n"
                        + "CREATE CONSTRAINT node_id FOR (n:Node) REQUIRE n.id IS NOT NULL;\n"
                        + "// +goose Down\nDROP CONSTRAINT node_id;\n");
        return folder;
    }

    @Test
    void a_question_writes_nothing_not_even_names() {
        Graph graph = graph();
        Folder folder = new Folder(path).with("0001_first.cypher", "CREATE (:NeverMade);", "");
        Map<String, Object> before = graph.contents();

        folder.on(graph).status();
        folder.on(graph).plan(Destination.latest());
        folder.on(graph).history();
        folder.on(graph).initializationScript();

        assertThat(graph.contents()).isEqualTo(before);
    }

    @Test
    void the_initialization_script_makes_what_initializing_makes() {
        Graph graph = graph();
        String script = new Folder(path)
                .with("0001_first.cypher", "CREATE (:A);", "")
                .on(graph)
                .initializationScript();
        for (String statement : script.split(";\\n")) {
            Optional.of(statement).filter(text -> !text.startsWith("// On")).ifPresent(graph::query);
        }

        assertThat(graph.state().isInitialized()).isTrue();
        assertThatThrownBy(() -> graph.query("CREATE (:__GanderLock {service: 'a', target: 'b'})"
                        + " CREATE (:__GanderLock {service: 'a', target: 'b'})"))
                .hasMessageContaining("already exists");
    }
}
