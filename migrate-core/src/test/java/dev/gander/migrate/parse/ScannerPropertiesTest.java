package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ScannerPropertiesTest {

    private static final String UP = "-- +goose Up\n";

    /** Every line of code is in one statement, once and in order; only comments and blank lines may be missing. */
    @Property
    void no_line_of_code_is_lost(@ForAll("bodies") List<String> body) {
        Migration migration = sound(UP + String.join("\n", body));

        assertThat(code(texts(migration))).isEqualTo(code(body));
    }

    /** Inside a statement comments and blank lines stay. */
    @Property
    void a_statement_is_a_piece_of_the_file(@ForAll("bodies") List<String> body) {
        String text = String.join("\n", withoutAnnotations(body));

        int from = 0;
        for (String statement : texts(sound(UP + String.join("\n", body)))) {
            int found = text.indexOf(statement, from);
            assertThat(found).isNotNegative();
            from = found + statement.length();
        }
    }

    @Property
    void a_statement_outside_a_block_ends_where_goose_says(@ForAll("lines") List<String> lines) {
        for (String statement : texts(sound(UP + String.join("\n", lines) + "\n;"))) {
            List<String> parts = statement.lines().toList();
            assertThat(StatementEnd.isIn(parts.get(parts.size() - 1))).isTrue();
            assertThat(parts.subList(0, parts.size() - 1)).noneMatch(StatementEnd::isIn);
        }
    }

    @Property
    void line_ends_make_no_difference(@ForAll("bodies") List<String> body) {
        Migration unix = sound(UP + String.join("\n", body) + "\n");
        Migration windows = sound((UP + String.join("\n", body)).replace("\n", "\r\n"));

        assertThat(texts(windows)).isEqualTo(texts(unix));
        assertThat(windows.up().fingerprint()).isEqualTo(unix.up().fingerprint());
        assertThat(windows.checksum()).isEqualTo(unix.checksum());
    }

    @Property
    void each_section_is_cut_by_the_same_rule(@ForAll("bodies") List<String> body) {
        String text = String.join("\n", body) + "\n";
        Migration migration = sound(UP + text + "-- +goose Down\n" + text);

        assertThat(migration.down().statements()).isEqualTo(migration.up().statements());
        assertThat(migration.down().fingerprint()).isEqualTo(migration.up().fingerprint());
    }

    @Property
    void each_statement_stands_on_its_line(@ForAll("bodies") List<String> body) {
        List<String> file =
                Stream.concat(Stream.of("-- +goose Up"), body.stream()).toList();

        for (Statement statement :
                Scripts.statements(sound(String.join("\n", file)).up())) {
            if (!statement.text().isEmpty()) {
                String first = statement.text().lines().toList().get(0);
                assertThat(WhiteSpace.trim(file.get(statement.position().line() - 1)))
                        .startsWith(WhiteSpace.trim(first));
            }
        }
    }

    /** Whatever is fed in, the parser answers. */
    @Property
    void any_text_gets_a_verdict(@ForAll("anything") String text) {
        ParsedMigration parsed = Scripts.parse(text);

        assertThat(parsed.migration().isPresent() || !parsed.problems().isEmpty())
                .isTrue();
        parsed.migration().ifPresent(found -> Scripts.statements(found.up()));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return line().list().ofMaxSize(12);
    }

    /** Lines and blocks, the last statement finished. */
    @Provide
    Arbitrary<List<String>> bodies() {
        Arbitrary<List<String>> block = line().list().ofMinSize(1).ofMaxSize(4).map(ScannerPropertiesTest::block);
        Arbitrary<List<String>> plain = line().list().ofMaxSize(5).map(ScannerPropertiesTest::finished);
        return Arbitraries.oneOf(block, plain).list().ofMaxSize(5).map(ScannerPropertiesTest::joined);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "-- +goose Up\n",
                                "-- +goose Down\n",
                                "-- +goose StatementBegin\n",
                                "-- +goose StatementEnd\n",
                                "-- +goose NO TRANSACTION\n",
                                "-- +goose ENVSUB ON\n",
                                "-- +goose ENVSUB OFF\n",
                                "-- +gander out-of-order\n",
                                "-- +goose",
                                "/*",
                                "*/",
                                "$$",
                                "${A",
                                ";",
                                "\n",
                                "COPY t FROM STDIN;",
                                "BEGIN;",
                                "MATCH (n)",
                                "E'\\'"),
                        Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(15)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> line() {
        return Arbitraries.of(
                "SELECT 1;",
                "SELECT 1",
                "  a, b",
                "c;   ",
                "; -- x",
                "-- note",
                "--;",
                "",
                "   ",
                "\u00a0",
                "\u0085",
                "'a;",
                "b';",
                "x--y;",
                "SELECT 1;--x",
                "SELECT 1; /* x */",
                "$$;",
                "\t;",
                "SELECT 1; SELECT 2;",
                "a\rb;");
    }

    private static List<String> block(List<String> lines) {
        List<String> block = new ArrayList<>(List.of("-- +goose StatementBegin", "SELECT 0"));
        block.addAll(lines);
        block.add("-- +goose StatementEnd");
        return block;
    }

    private static List<String> finished(List<String> lines) {
        List<String> finished = new ArrayList<>(lines);
        finished.add(";");
        return finished;
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static List<String> withoutAnnotations(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("+goose")).toList();
    }

    private static List<String> code(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("\n")))
                .map(WhiteSpace::trim)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .toList();
    }

    private static List<String> texts(Migration migration) {
        return Scripts.statements(migration.up()).stream().map(Statement::text).toList();
    }

    private static Migration sound(String text) {
        ParsedMigration parsed = Scripts.parse(text);
        return parsed.migration().orElseThrow(() -> new AssertionError(text + "\n" + parsed.problems()));
    }
}
