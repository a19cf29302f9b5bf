package dev.gander.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.FileGoneException;
import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Version;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlannerTest {

    @ParameterizedTest(name = "files {0}, applied {1}: {2} gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3   | ''      | latest    | up 1, up 2, up 3
            1 2 3   | 1       | latest    | up 2, up 3
            1 2 3   | 1 2 3   | latest    | ''
            1 2 3   | ''      | next      | up 1
            1 2 3   | 1 2     | next      | up 3
            1 2 3   | 1 2 3   | next      | ''
            1 2 3   | ''      | up-to 2   | up 1, up 2
            1 2 3   | 1       | up-to 2   | up 2
            1 2 3   | 1 2     | up-to 2   | ''
            1 2 10  | ''      | up-to 5   | up 1, up 2
            10 2 1  | ''      | latest    | up 1, up 2, up 10
            1 5 9   | 1       | latest    | up 5, up 9
            4 5     | 1 2 3   | latest    | up 4, up 5
            1 2 3   | 1 2 -2  | latest    | up 2, up 3
            1 2     | 1 -1 1  | latest    | up 2
            1 2 3   | 1 3     | up-to 1   | ''
            1 2 3   | 1 2 3   | down      | down 3
            1 2 3   | ''      | down      | ''
            1 2 4   | 1 4 2   | down      | down 2
            1 2 4   | 1 4 2   | down-to 1 | down 2, down 4
            1 2 4   | 1 4 2   | down-to 2 | ''
            1 2 4   | 1 4 2   | down-to 0 | down 2, down 4, down 1
            1 2 3   | 1 2 3   | down-to 1 | down 3, down 2
            1 2 3   | 1 2 3   | down-to 7 | ''
            1 2 4   | 1 4 2   | reset     | down 4, down 2, down 1
            1 3     | 1 2 3   | reset     | down 3, down 1
            1 2 3   | 1 2 3   | redo      | down 3, up 3
            1 2 4   | 1 4 2   | redo      | down 2, up 2
            1 2     | ''      | redo      | ''
            """)
    void a_plan_follows_from_files_rows_and_destination(
            String files, String applied, String destination, String expected) {
        Situation situation = Situation.of(Situation.numbers(files), Situation.numbers(applied));
        assertThat(situation.plan(destination(destination), OrderPolicy.REFUSE_LATE))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "files {0}, applied {1}: {2} runs late ones first: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 4   | 1 4   | latest  | up 2, up 3
            1 2 3 4 5 | 1 4   | latest  | up 2, up 3, up 5
            1 2 3 4 5 | 1 4   | next    | up 2
            1 2 3 4 5 | 1 4   | up-to 2 | up 2
            1 2 3     | 3     | latest  | up 1, up 2
            """)
    void allowed_late_migrations_run_first(String files, String applied, String destination, String expected) {
        Situation situation = Situation.of(Situation.numbers(files), Situation.numbers(applied));
        assertThat(situation.plan(destination(destination), OrderPolicy.ALLOW_LATE))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "files {0}, applied {1}: {2} is refused for {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 4   | 1 4   | latest  | 2 3
            1 2 3 4   | 1 4   | next    | 2 3
            1 2 3 4 5 | 1 4   | up-to 2 | 2
            1 2 3     | 3     | latest  | 1 2
            """)
    void late_migrations_are_refused_by_default(String files, String applied, String destination, String late) {
        Situation situation = Situation.of(Situation.numbers(files), Situation.numbers(applied));
        assertThatThrownBy(() -> situation.plan(destination(destination), OrderPolicy.REFUSE_LATE))
                .isInstanceOfSatisfying(LateMigrationsException.class, refusal -> {
                    assertThat(refusal.late())
                            .extracting(migration -> migration.version().number())
                            .isEqualTo(Situation.numbers(late));
                    assertThat(refusal).hasMessageContaining("extract/postgres");
                    assertThat(refusal.advice()).contains("--allow-missing");
                });
    }

    @Test
    void a_late_migration_above_the_limit_is_no_obstacle() {
        Situation situation = Situation.of(Situation.numbers("1 2 5 9"), Situation.numbers("1 9"));
        assertThat(situation.plan(Destination.upTo(new Version(1)), OrderPolicy.REFUSE_LATE))
                .isEmpty();
    }

    @Test
    void a_file_may_allow_its_own_lateness() {
        Situation situation = Situation.of(Situation.numbers("1 2 3"), Set.of(2L), Situation.numbers("1 3"));
        assertThat(situation.plan(Destination.latest(), OrderPolicy.REFUSE_LATE))
                .isEqualTo("up 2");
    }

    @Test
    void a_file_that_allows_its_own_lateness_allows_no_other() {
        Situation situation = Situation.of(Situation.numbers("1 2 3 4"), Set.of(2L), Situation.numbers("1 4"));
        assertThatThrownBy(() -> situation.plan(Destination.latest(), OrderPolicy.REFUSE_LATE))
                .isInstanceOfSatisfying(
                        LateMigrationsException.class,
                        refusal -> assertThat(refusal.late())
                                .extracting(migration -> migration.version().number())
                                .containsExactly(3L));
    }

    @ParameterizedTest(name = "files {0}, applied {1}: {2} misses the file of {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 2   | 1 2 3 | down      | 3
            1 3   | 1 2 3 | down-to 1 | 2
            1 2   | 1 2 3 | redo      | 3
            """)
    void nothing_is_undone_when_a_file_on_the_way_has_gone(
            String files, String applied, String destination, long gone) {
        Situation situation = Situation.of(Situation.numbers(files), Situation.numbers(applied));
        assertThatThrownBy(() -> situation.plan(destination(destination), OrderPolicy.REFUSE_LATE))
                .isInstanceOfSatisfying(
                        FileGoneException.class,
                        refusal -> assertThat(refusal.version()).isEqualTo(new Version(gone)));
    }

    @Test
    void a_gone_file_beyond_the_destination_is_no_obstacle() {
        Situation situation = Situation.of(Situation.numbers("2 3"), Situation.numbers("1 2 3"));
        assertThat(situation.plan(Destination.downByOne(), OrderPolicy.REFUSE_LATE))
                .isEqualTo("down 3");
    }

    private static Destination destination(String words) {
        String[] parts = words.split(" ");
        return switch (parts[0]) {
            case "latest" -> Destination.latest();
            case "next" -> Destination.next();
            case "up-to" -> Destination.upTo(new Version(Long.parseLong(parts[1])));
            case "down" -> Destination.downByOne();
            case "down-to" -> Destination.downTo(parts[1].equals("0") ? Optional.empty() : Version.parse(parts[1]));
            case "reset" -> Destination.reset();
            case "redo" -> Destination.redo();
            default -> throw new IllegalArgumentException(words);
        };
    }
}
