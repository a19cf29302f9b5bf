package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the command line on a graph, as a shell calls it. */
final class CommandsNeo4jIT {

    private static final String PERSON = """
            // +goose Up
            CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE;
            CREATE (:Person {id: 1});
            // +goose Down
            MATCH (p:Person {id: 1}) DELETE p;
            DROP CONSTRAINT person_id;
            """;
    private static final String NAME = """
            // +goose Up
            CREATE INDEX person_name FOR (p:Person) ON (p.name);
            // +goose Down
            DROP INDEX person_name;
            """;
    private static final String PLACE = """
            // +goose Up
            CREATE (:Place {name: 'here'});
            // +goose Down
            MATCH (p:Place) DELETE p;
            """;

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private String url = "";

    private record Ended(int exitCode, String out, String err) {

        Ended shows(String... words) {
            assertThat(out).contains(words);
            return this;
        }

        Ended says(String... words) {
            assertThat(err).contains(words);
            return this;
        }
    }

    @BeforeEach
    void aGraphAndThreeFiles() {
        url = neo4j.database().accountUrl();
        Migrations.in(folder)
                .file("0001_person.cypher", PERSON)
                .file("0002_name.cypher", NAME)
                .file("0003_place.cypher", PLACE);
    }

    @Test
    void up_and_down_go_as_far_as_they_say() {
        call(0, "up-by-one").shows("OK       up 0001_person.cypher");
        call(0, "up-to", "2").shows("up 0002_name.cypher", "version 2");
        call(0, "up").shows("up 0003_place.cypher", "version 3");
        call(0, "up").shows("nothing to do, version 3");
        call(0, "down").shows("down 0003_place.cypher", "version 2");
        call(0, "redo").shows("down 0002_name.cypher", "up 0002_name.cypher");
        call(0, "down-to", "1").shows("down 0002_name.cypher", "version 1");
        assertThat(objects()).hasSize(2).anyMatch(line -> line.contains("person_id"));
        call(0, "up");
        call(0, "reset").shows("no version applied");
        assertThat(objects()).isEmpty();
    }

    @Test
    void questions_answer_and_leave_the_graph_alone() {
        call(4, "status", "--check").shows("1        person  pending");
        call(4, "check").shows("migrations are pending: 1, 2, 3");
        call(4, "wait", "--timeout", "10ms");
        call(0, "version").shows("no version applied");
        call(0, "plan").shows("3 to run", "0001_person.cypher  2");
        call(0, "plan", "--sql").shows("CREATE CONSTRAINT person_id", "0001_person.cypher, schema and data in");
        call(0, "validate").shows("3 files, valid");
        call(0, "history").shows("graph/neo4j");
        call(0, "init-store", "--print").shows("CREATE CONSTRAINT", "__GanderHistory");
        assertThat(everything()).isEmpty();

        call(0, "up");
        List<String> before = everything();
        call(0, "status", "--check").shows("3        place   applied");
        call(0, "check").shows("graph/neo4j: ready");
        call(0, "wait");
        call(0, "version").shows("version 3");
        call(0, "plan", "--down").shows("0003_place.cypher");
        call(0, "validate", "--applied").shows("3 files, valid");
        call(0, "history").shows("place", "applied", "ada");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_store_is_prepared_and_taken_over() {
        call(0, "init-store").shows("graph/neo4j: ready");
        call(2, "adopt", "--to", "2").says("--yes");
        call(0, "adopt", "--to", "2", "--yes").shows("RECORDED", "0002_name.cypher");
        call(0, "up").shows("up 0003_place.cypher").says("0003_place.cypher");
        assertThat(objects()).singleElement().asString().contains("Place");
        call(0, "history").shows("adopted");
    }

    @Test
    void an_edited_file_is_refused_and_undone_with_the_recorded_text() {
        call(0, "up");
        Migrations.in(folder).file("0003_place.cypher", PLACE.replace("here", "there"));

        call(3, "up").says("version 3: 0003_place.cypher", "-CREATE (:Place {name: 'here'});");
        call(0, "status").shows("edited");
        call(3, "validate", "--applied").shows("0003_place.cypher");
        call(3, "down").says("--use-recorded");
        call(0, "down", "--use-recorded").shows("version 2");
    }

    @Test
    void a_late_file_is_refused_and_can_be_allowed() {
        Migrations.in(folder).delete("0002_name.cypher");
        call(0, "up");
        Migrations.in(folder).file("0002_name.cypher", NAME);

        call(3, "up").says("version 2: 0002_name.cypher", "--allow-missing");
        call(4, "status", "--check").shows("late");
        call(0, "up", "--allow-missing").shows("up 0002_name.cypher");
        call(0, "down").shows("down 0002_name.cypher");
    }

    @Test
    void a_file_that_fails_in_the_middle_without_transaction_waits_for_an_answer() {
        Migrations.in(folder).file("0004_halves.cypher", """
                // +goose NO TRANSACTION
                // +goose Up
                CREATE (:Half {id: 1});
                CREATE (:Half {id: 1 / 0});
                CREATE (:Half {id: 3});
                // +goose Down
                MATCH (h:Half) DELETE h;
                """);

        call(1, "up").says("graph/neo4j", "0004_halves.cypher:4", "statement 2 of 3");
        call(8, "up").says("statement 2 is in doubt", "--retry", "--skip", "--applied");
        call(8, "plan");
        call(8, "check");
        call(0, "status").shows("interrupted");
        call(0, "resolve", "--skip");
        assertThat(objects()).filteredOn(line -> line.contains("Half")).hasSize(2);
        call(0, "up").shows("nothing to do, version 4");
    }

    @Test
    void files_are_made_and_renumbered_in_cypher() {
        call(0, "create", "Add Owner").shows("0004_add_owner.cypher");
        Migrations.in(folder).file("20260101000000_later.cypher", PLACE);
        call(0, "fix").shows("RENAMED", "/20260101000000_later.cypher => ", "/0005_later.cypher");
        call(0, "init", "--dir", folder.resolve("new").toString()).shows("0001_");
        call(0, "validate", "--dir", folder.resolve("new").toString()).shows("1 file, valid");
    }

    /** What is in the graph, save what Gander keeps there. */
    private List<String> objects() {
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            return GraphListing.of(graph);
        }
    }

    /** Every node, and every constraint and index. */
    private List<String> everything() {
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            List<String> all = new ArrayList<>();
            graph.run("MATCH (n) RETURN toString(properties(n).id) + head(labels(n)) AS line ORDER BY line")
                    .forEach(row -> all.add(String.valueOf(row)));
            graph.run("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name").forEach(row -> all.add(row.toString()));
            graph.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name")
                    .forEach(row -> all.add(row.toString()));
            return all;
        }
    }

    private Ended call(int exitCode, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("--dir")) {
            all.addAll(List.of("--dir", folder.toString()));
        }
        all.addAll(List.of("--target", "neo4j"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> variables = Map.of("GRAPH_NEO4J_URL", url);
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        Ended ended = new Ended(
                new MigrateCommandLine("graph", GraphMigrations.targets(), surroundings)
                        .run(all.toArray(String[]::new)),
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
        assertThat(ended.exitCode()).as(String.join(" ", words) + "\n" + ended).isEqualTo(exitCode);
        return ended;
    }
}
