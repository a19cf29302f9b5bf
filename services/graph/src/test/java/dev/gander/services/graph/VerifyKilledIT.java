package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.process.Waiting;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it tries files out in a graph. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class VerifyKilledIT {

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    @Test
    void the_next_trial_waits_for_the_lease_and_then_removes_what_was_left() throws Exception {
        Migrations migrations =
                Migrations.in(folder).file("0001_person.cypher", """
                        // +goose Up
                        CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE;
                        CREATE (:Person {id: 1});
                        // +goose Down
                        MATCH (p:Person {id: 1}) DELETE p;
                        DROP CONSTRAINT person_id;
                        """).file("0002_slow.cypher", """
                        // +goose Up
                        UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 0 CREATE (:Never);
                        // +goose Down
                        MATCH (n:Never) DELETE n;
                        """);
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            try (MainProcess run = verify()) {
                Waiting.until(
                        "the first file has run",
                        () -> !graph.run("MATCH (p:Person) RETURN p").isEmpty());
                run.signal("KILL");
                assertThat(run.exitCode()).isEqualTo(137);
            }
            migrations.delete("0002_slow.cypher");

            try (MainProcess early = verify()) {
                assertThat(early.exitCode()).isEqualTo(6);
                assertThat(early.diagnostics()).contains("migrations are being tried out in the graph", "lease until");
            }
            assertThat(names(graph)).contains("person_id");
            graph.run("MATCH (l:__GanderLock) SET l.expires_at = datetime.realtime('Z') - duration('PT1S')");

            try (MainProcess next = verify()) {
                String out = next.output();
                assertThat(next.exitCode()).as(next.diagnostics()).isZero();
                assertThat(out).contains("1 file up, 1 down and up again: sound");
            }
            assertThat(graph.run("MATCH (n) RETURN n")).isEmpty();
            assertThat(names(graph)).isEmpty();
        }
    }

    private static List<String> names(Neo4jGraph graph) {
        return graph.run("SHOW CONSTRAINTS YIELD name RETURN name").stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private MainProcess verify() throws IOException {
        return MainProcess.start(
                GraphMigrations.class,
                Map.of("GRAPH_NEO4J_SCRATCH_URL", neo4j.database().accountUrl()),
                "verify",
                "--target",
                "neo4j",
                "--dir",
                folder.toString());
    }
}
