package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files whose Down does not undo their Up, tried in a real graph. */
final class BadDownsIT {

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @Test
    void each_is_named_with_the_object(@TempDir Path folder) throws Exception {
        Migrations.in(folder)
                .file("0001_first.cypher", """
                        // +goose Up
                        CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE;
                        CREATE INDEX person_name FOR (p:Person) ON (p.name);
                        // +goose Down
                        DROP INDEX person_name;
                        DROP CONSTRAINT person_id IF EXISTS;
                        """)
                .file("0002_forgotten.cypher", """
                        // +goose Up
                        CREATE INDEX person_age IF NOT EXISTS FOR (p:Person) ON (p.age);
                        // +goose Down
                        MATCH (n:Never) DELETE n;
                        """)
                .file("0003_type.cypher", """
                        // +goose Up
                        DROP INDEX person_name;
                        // +goose Down
                        CREATE TEXT INDEX person_name FOR (p:Person) ON (p.name);
                        """)
                .file("0004_foreign.cypher", """
                        // +goose Up
                        CREATE INDEX place FOR (p:Place) ON (p.name);
                        // +goose Down
                        DROP INDEX place;
                        DROP CONSTRAINT person_id;
                        """);
        try (MainProcess verify = MainProcess.start(
                GraphMigrations.class,
                Map.of("GRAPH_NEO4J_SCRATCH_URL", neo4j.database().accountUrl()),
                "verify",
                "--target",
                "neo4j",
                "--dir",
                folder.toString())) {
            String out = verify.output();

            assertThat(verify.exitCode()).as(verify.diagnostics()).isEqualTo(5);
            assertThat(out)
                    .contains(named("0002_forgotten.cypher") + "    unexpected  index person_age\n")
                    .contains(
                            named("0003_type.cypher")
                                    + "    changed     index person_name\n                type: expected 'range', found 'text'\n")
                    .contains(named("0004_foreign.cypher") + "    missing     constraint person_id\n")
                    .doesNotContain("0001_first.cypher: its Down");
        }
    }

    private static String named(String file) {
        return "  " + file + ": its Down does not bring back what its Up has found\n";
    }
}
