package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import dev.gander.migrate.redis.ForeignKeys;
import dev.gander.migrate.redis.KeyPattern;
import dev.gander.migrate.redis.Keyspace;
import dev.gander.migrate.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every set of stores, under names from the shortest to the longest. */
final class ServiceTemplateTest {

    private static final List<String> NAMES = List.of("a", "risk_engine", "n".repeat(24), "l".repeat(37));

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    static Stream<NewService> services() {
        return NAMES.stream().flatMap(name -> sets().map(stores -> NewService.parse(name, stores)));
    }

    private static Stream<List<String>> sets() {
        TemplateStore[] all = TemplateStore.values();
        return IntStream.range(1, 1 << all.length).mapToObj(set -> {
            List<String> words = new ArrayList<>();
            for (TemplateStore store : all) {
                if ((set & 1 << store.ordinal()) != 0) {
                    words.add(store.word());
                }
            }
            return words;
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void its_java_is_what_the_formatter_leaves_alone(NewService service) throws FormatterException {
        for (FileText file : filesOf(service, ".java")) {
            assertThat(file.text()).as(file.path()).isEqualTo(formatter.formatSource(file.text()));
            assertThat(imports(file)).as(file.path()).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_import_is_used(NewService service) {
        for (FileText file : filesOf(service, ".java")) {
            assertThat(imports(file))
                    .as(file.path())
                    .allSatisfy(type -> assertThat(
                                    file.text().split("\\b" + type.substring(type.lastIndexOf('.') + 1) + "\\b", -1))
                            .hasSizeGreaterThan(2));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_of_a_template_stays_and_every_file_ends_with_a_line(NewService service) {
        assertThat(filesOf(service, ""))
                .allSatisfy(file -> assertThat(file.path() + "\n" + file.text())
                        .doesNotContain("{{", "}}", "\n\n\n", " \n")
                        .endsWith("\n")
                        .doesNotEndWith("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void its_snapshots_and_declarations_are_those_of_its_targets(NewService service) {
        for (FileText file : filesOf(service, "schema.snapshot")) {
            Snapshot snapshot = Snapshot.parse(file.path(), file.text());
            assertThat(file.path())
                    .isEqualTo("services/" + snapshot.target().service() + "/migrations/"
                            + snapshot.target().target() + "/schema.snapshot");
            assertThat(snapshot.text()).isEqualTo(file.text());
        }
        for (FileText file : filesOf(service, "keyspace.yaml")) {
            Keyspace keyspace = Keyspace.parse(file.text(), file.path());
            assertThat(keyspace.service()).isEqualTo(service.name().text());
            assertThat(keyspace.foreign()).hasSize(1);
        }
    }

    private static List<FileText> filesOf(NewService service, String end) {
        KeyPattern others = KeyPattern.parse("orders:<id>").orElseThrow();
        return new ServiceTemplate(service, List.of(new ForeignKeys(others, "shop")))
                .files().stream().filter(file -> file.path().endsWith(end)).toList();
    }

    private static List<String> imports(FileText file) {
        return file.text()
                .lines()
                .filter(line -> line.startsWith("import ") && !line.startsWith("import static"))
                .map(line -> line.substring("import ".length(), line.length() - 1))
                .toList();
    }
}
