package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.program.Operator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of the estate's targets, as it is and as the document shows it. */
final class OrderDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/estate.md");

    @Test
    void training_comes_after_extract() {
        assertThat(planned()).containsSubsequence("extract/postgres", "training/postgres");
        assertThat(planned()).contains("extract_postgres -->|1| training_postgres");
    }

    @Test
    void extracts_graph_comes_after_those_that_make_what_it_merges_by() {
        assertThat(planned()).containsSubsequence("graph/neo4j", "catalog/neo4j", "extract/neo4j");
    }

    @Test
    void the_document_shows_what_the_command_prints() throws Exception {
        String printed = planned();
        String diagram = printed.substring(printed.indexOf("flowchart"));

        assertThat(Files.readString(DOCUMENT))
                .as("docs/estate.md, which takes the diagram that './migrate all plan --graph' prints")
                .contains("```mermaid\n" + diagram + "```\n");
    }

    private static String planned() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.empty(),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        new MigrateCommandLine("all", EstateMigrations.targets(), surroundings).run("plan", "--graph");
        return out.toString(StandardCharsets.UTF_8);
    }
}
