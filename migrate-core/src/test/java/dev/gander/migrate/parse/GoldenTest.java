package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables of goose's behaviour is a folder; those that goose accepts hold what goose 3.27 makes of them. */
final class GoldenTest {

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_file_has_the_listed_problems(GoldenCase golden) {
        List<String> problems = golden.parser().parse(golden.raw()).problems().stream()
                .map(problem -> problem.position().line() + " " + problem.code().id())
                .toList();

        assertThat(problems).isEqualTo(golden.problems());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_file_runs_unless_a_problem_blocks_it(GoldenCase golden) {
        ParsedMigration parsed = golden.parser().parse(golden.raw());

        assertThat(parsed.migration().isEmpty())
                .isEqualTo(parsed.problems().stream().anyMatch(Problem::blocks));
        assertThat(parsed.migration()
                        .map(found -> found.transactionMode().name())
                        .orElse(golden.mode()))
                .isEqualTo(golden.mode());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_file_is_cut_into_the_listed_statements(GoldenCase golden) {
        golden.parser().parse(golden.raw()).migration().ifPresent(migration -> {
            assertThat(texts(migration, Direction.UP)).isEqualTo(golden.statements(Direction.UP));
            if (migration.down().defect().isEmpty()) {
                assertThat(texts(migration, Direction.DOWN)).isEqualTo(golden.statements(Direction.DOWN));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_counted_is_what_is_read_again(GoldenCase golden) {
        golden.parser().parse(golden.raw()).migration().ifPresent(migration -> {
            for (Direction direction : Direction.values()) {
                List<String> statements = golden.statements(direction);
                Script script = migration.script(direction);
                Fingerprint expected = new Fingerprint();
                statements.forEach(expected::add);
                assertThat(script.statements()).isEqualTo(statements.size());
                assertThat(script.fingerprint()).isEqualTo(expected.hex());
            }
        });
    }

    @Test
    void an_edition_is_an_option_of_a_cypher_file() {
        GoldenCase enterprise = GoldenCase.all()
                .filter(golden -> golden.toString().equals("cypher-no-transaction"))
                .findFirst()
                .orElseThrow();

        assertThat(enterprise.parser().parse(enterprise.raw()).migration())
                .map(migration -> migration.options().edition())
                .contains(Edition.ENTERPRISE);
    }

    private static List<String> texts(Migration migration, Direction direction) {
        return Scripts.statements(migration.script(direction)).stream()
                .map(Statement::text)
                .toList();
    }
}
