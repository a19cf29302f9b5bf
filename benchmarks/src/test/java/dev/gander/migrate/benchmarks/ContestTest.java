package dev.gander.migrate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import dev.gander.migrate.benchmarks.Contest.Rounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContestTest {

    @TempDir
    Path folder;

    @Test
    void contestants_take_turns_and_warm_ups_do_not_count() {
        List<String> order = new ArrayList<>();
        Outcome outcome = new Contest(new Stopwatch(folder.resolve("output")))
                .enter("a", () -> prepared(order, "a"))
                .enter("b", () -> prepared(order, "b"))
                .run(new Rounds(1, 2));

        assertThat(order).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(outcome.millis("a").figures()).hasSize(2);
    }

    @Test
    void a_program_that_fails_ends_the_contest_and_shows_what_it_printed() {
        Contest contest = new Contest(new Stopwatch(folder.resolve("output")))
                .enter("broken", () -> Command.of("sh", "-c", "echo no such table; exit 3"));

        assertThatThrownBy(() -> contest.run(new Rounds(0, 1)))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("no such table");
    }

    private static Command prepared(List<String> order, String name) {
        order.add(name);
        return Command.of("true");
    }
}
