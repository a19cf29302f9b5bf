package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionReaderTest {

    private static final String SOUND = "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n";

    @Test
    void a_file_without_lines_of_ours_has_no_options() {
        assertThat(options("")).isEqualTo(FileOptions.NONE);
    }

    @Test
    void every_line_is_honoured() {
        FileOptions options = options("""
                -- +gander requires extract/postgres@3
                -- +gander requires graph/sqlite@0012
                -- +gander requires-object table public.domain_configs ( domain_name ,config_json )
                --+gander requires-object extension vector
                ---- +gander   out-of-order
                -- +gander lock-timeout 500ms
                -- +gander statement-timeout 1h13m
                -- +gander waive missing-down the rows cannot be had back
                """);

        assertThat(options)
                .isEqualTo(new FileOptions(
                        OrderPolicy.ALLOW_LATE,
                        Optional.of(Duration.ofMillis(500)),
                        Optional.of(Duration.ofMinutes(73)),
                        List.of(
                                new Requirement(new TargetName("extract", "postgres"), new Version(3)),
                                new Requirement(new TargetName("graph", "sqlite"), new Version(12))),
                        List.of(
                                new RequiredObject(
                                        "table", "public.domain_configs", List.of("domain_name", "config_json")),
                                new RequiredObject("extension", "vector", List.of())),
                        List.of("missing-down")));
    }

    @Test
    void a_flag_is_an_option_of_the_file() {
        assertThat(options("-- +gander flag audit-2\n"))
                .isEqualTo(FileOptions.NONE.underFlag("audit-2"))
                .matches(FileOptions::isConditional);
    }

    @Test
    void a_second_flag_is_refused() {
        ParsedMigration parsed = Scripts.parse("-- +gander flag a\n-- +gander flag b\n" + SOUND);

        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).contains("0001_initial.sql:2: ", "a second 'flag'; keep one"));
    }

    @ParameterizedTest
    @CsvSource({"5s, 5000", "500ms, 500", "2m, 120000", "1h13m, 4380000", "1m30s, 90000", "24h, 86400000", "1s5ms, 1005"
    })
    void durations_are_written_as_in_go(String text, long millis) {
        assertThat(Durations.parse(text)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0s", "-5s", "5 s", "1.5s", "5S", "13m1h", "5us", "9999999999s", "٣s"})
    void other_texts_are_no_durations(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "requires extract, <service>/<target>@<version>",
        "requires extract/postgres@0, <service>/<target>@<version>",
        "'requires extract/postgres@1, graph/sqlite@1', one on each line",
        "requires Extract/postgres@1, <service>/<target>@<version>",
        "requires-object table, requires-object <kind> <name>",
        "requires-object table a(b, requires-object <kind> <name>",
        "requires-object table a(), requires-object <kind> <name>",
        "out-of-order yes, takes no argument",
        "lock-timeout soon, a duration above zero",
        "statement-timeout, a duration above zero",
        "waive, there is no rule ''",
        "waive sloth a reason, there is no rule 'sloth'",
        "waive missing-down, say why",
        "waive no-up a reason, cannot be waived",
        "waive edited-since-base a reason, cannot be waived",
        "always, means nothing in a versioned SQL file",
        "edition enterprise, means nothing in a versioned SQL file",
        "flag, write 'flag <name>'",
        "flag Beta, write 'flag <name>'",
        "flag a b, write 'flag <name>'",
        "batch 10, means nothing in a versioned SQL file",
        "requires_object table a, is unknown",
        "'', is unknown"
    })
    void a_malformed_line_says_what_to_write(String line, String message) {
        ParsedMigration parsed = Scripts.parse("-- +gander " + line + "\n" + SOUND);

        assertThat(parsed.migration()).isEmpty();
        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).contains("0001_initial.sql:1: ", message, "[bad-annotation]"));
    }

    @Test
    void a_waived_warning_is_dropped_in_this_file() {
        String file = "-- +goose Up\nBEGIN;\n";

        assertThat(Scripts.codes(Scripts.parse(file))).containsExactly("missing-down", "transaction-control");
        assertThat(Scripts.codes(Scripts.parse("-- +gander waive transaction-control so be it\n" + file)))
                .containsExactly("missing-down");
    }

    @Test
    void an_unconventional_name_can_be_waived() {
        String waiver = "-- +gander waive unconventional-name it is quoted in a contract\n";

        assertThat(codes("Add-Orders", SOUND)).containsExactly("unconventional-name");
        assertThat(codes("Add-Orders", waiver + SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add_orders", "a", "v2", "2nd_try", "größe_ändern", "日本"})
    void lower_snake_case_is_conventional(String name) {
        assertThat(codes(name, SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AddOrders", "add-orders", "add orders", "_a", "a_", "a__b", "a.up"})
    void other_names_are_unconventional(String name) {
        assertThat(codes(name, SOUND)).containsExactly("unconventional-name");
    }

    private static FileOptions options(String lines) {
        ParsedMigration parsed = Scripts.parse(lines + SOUND);
        assertThat(parsed.problems()).isEmpty();
        return parsed.migration().orElseThrow().options();
    }

    private static List<String> codes(String name, String text) {
        ParsedMigration parsed =
                Scripts.parse(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return parsed.problems().stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }
}
