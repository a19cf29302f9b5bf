package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.devstores.DevNeo4j;
import dev.gander.migrate.devstores.DevNeo4jSettings;
import dev.gander.migrate.devstores.Neo4jJars;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Programs and servers that are killed in the middle of a mixed file. The next run goes on by itself. */
final class CrashIT {

    private static final String SLOW_WHILE_ASKED =
            "MATCH (s:Slow) UNWIND range(1, s.rows) AS a UNWIND range(1, s.rows) AS b WITH a, b WHERE a = -b RETURN count(*);";
    private static final String UP = "CREATE INDEX before FOR (n:Before) ON (n.id);\nCREATE (:Before);\n"
            + SLOW_WHILE_ASKED + "\nCREATE INDEX after FOR (n:After) ON (n.id);\nCREATE (:After);";

    /** Two minutes and more: a program takes its time to start on a busy machine. */
    private static final int LOOKS = 6000;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path path;

    private Folder folder() throws Exception {
        return new Folder(Files.createDirectories(path.resolve("migrations")))
                .with("0001_mixed.cypher", UP, "DROP INDEX after;");
    }

    private static void until(CompletableFuture<Boolean> ready) {
        assertThat(ready.join()).isTrue();
    }

    private static CompletableFuture<Boolean> slowStatement(Graph graph) {
        return CompletableFuture.supplyAsync(() -> {
            String query = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'MATCH (s:Slow)'"
                    + " RETURN currentQuery";
            for (int look = 0; look < LOOKS; look++) {
                if (!graph.query(query).isEmpty()) {
                    return true;
                }
                LockSupport.parkNanos(PAUSE);
            }
            return false;
        });
    }

    private static void makeQuick(Graph graph) {
        graph.query("MATCH (s:Slow) DELETE s");
        graph.query(
                        "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'MATCH (s:Slow)'"
                                + " RETURN transactionId")
                .forEach(row -> graph.query("TERMINATE TRANSACTIONS '" + row.get("transactionId") + "'"));
    }

    private static void assertThatItIsWhole(Graph graph) {
        assertThat(graph.names("INDEXES")).contains("before", "after");
        assertThat(graph.count("(:Before)")).isEqualTo(1);
        assertThat(graph.count("(:After)")).isEqualTo(1);
        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
    }

    @Test
    void after_a_killed_program_the_next_run_takes_the_lock_over_and_goes_on() throws Exception {
        Graph graph = new Graph(neo4j.database());
        Folder folder = folder();
        graph.query("CREATE (:Slow {rows: 1000000})");
        Neo4jDatabase database = graph.database();
        try (MainProcess program = MainProcess.start(
                DoomedRun.class,
                Map.of(),
                database.url(),
                database.username(),
                database.password(),
                folder.path().toString())) {
            until(slowStatement(graph));
            program.signal("KILL");
            program.exitCode();
        }
        assertThat(graph.lastEntry().outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(graph.lastEntry().statementsDone()).isEqualTo(1);
        makeQuick(graph);

        folder.on(graph).up(Destination.latest());

        assertThatItIsWhole(graph);
    }

    @Test
    void after_a_killed_server_the_next_run_goes_on() throws Exception {
        Folder folder = folder();
        DevNeo4jSettings durable = DevNeo4jSettings.durable(Neo4jJars.standard(), path.resolve("data"));
        try (DevNeo4j server = DevNeo4j.start(durable)) {
            Graph graph = graphOf(server);
            graph.query("CREATE (:Slow {rows: 1000000})");
            CompletableFuture<Void> doomed = CompletableFuture.runAsync(
                    () -> folder.on(graph.datastore(DoomedRun.TERMS), MigrationListener.SILENT)
                            .up(Destination.latest()));
            until(slowStatement(graph));
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            assertThat(doomed.handle((nothing, failure) -> failure).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(MigrationException.class);
        }
        try (DevNeo4j server = DevNeo4j.start(durable)) {
            Graph graph = graphOf(server);
            assertThat(graph.lastEntry().outcome()).isEqualTo(Outcome.RUNNING);
            makeQuick(graph);

            folder.on(graph).up(Destination.latest());

            assertThatItIsWhole(graph);
        }
    }

    private static Graph graphOf(DevNeo4j server) {
        return new Graph(new Neo4jDatabase(server.url(), server.username(), server.password()));
    }
}
