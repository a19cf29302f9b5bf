package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.program.TargetDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of variables in the documents name what the mains name, in the order in which the first one set wins. */
final class VariablesDocumentTest {

    static List<TargetDefinition> targets() {
        return EstateMigrations.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_services_readme_names_a_targets_variables(TargetDefinition target) throws IOException {
        Path document = Path.of("../services", target.name().service(), "README.md");
        assertThat(rows(document, "| `" + target.name().target() + "` "))
                .as("rows of %s for %s", document, target.name())
                .anyMatch(row -> row.matches(inOrder(target)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_usage_names_a_targets_variables(TargetDefinition target) throws IOException {
        Path document = Path.of("../docs/usage.md");
        assertThat(rows(document, "| " + target.name() + " "))
                .as("rows of %s for %s", document, target.name())
                .anyMatch(row -> row.matches(inOrder(target)));
    }

    private static List<String> rows(Path document, String beginning) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    private static String inOrder(TargetDefinition target) {
        return target.variables().stream().map(name -> "`" + name + "`").collect(Collectors.joining(".*", ".*", ".*"));
    }
}
