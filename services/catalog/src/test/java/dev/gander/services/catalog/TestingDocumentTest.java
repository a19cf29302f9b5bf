package dev.gander.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the documentation are the ones that run. */
final class TestingDocumentTest {

    private static final Path EXAMPLES =
            Path.of("src/test/java", CatalogExampleIT.class.getName().replace('.', '/') + ".java");

    @Test
    void the_documentation_shows_the_tests_that_run() throws IOException {
        List<String> shown = blocks(Files.readAllLines(Path.of("../../docs/testing.md")), "```java", "```");
        assertThat(shown)
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(
                        blocks(Files.readAllLines(EXAMPLES), "// example begins", "// example ends"));
    }

    /** What stands between such lines, without common indentation, in order. */
    private static List<String> blocks(List<String> lines, String first, String last) {
        List<String> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        boolean within = false;
        for (String line : lines) {
            if (line.strip().equals(first)) {
                within = true;
            } else if (within && line.strip().equals(last)) {
                blocks.add(String.join("\n", block).stripIndent());
                block.clear();
                within = false;
            } else if (within) {
                block.add(line);
            }
        }
        return blocks;
    }
}
