package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoresWantedTest {

    @ParameterizedTest
    @CsvSource({
        "up, LIVE",
        "status --json, LIVE",
        "create verify, LIVE",
        "verify, SCRATCH",
        "verify --from main, SCRATCH",
        "snapshot --out, SCRATCH",
        "snapshot --live, LIVE",
        "drift, BOTH",
        "adopt --to 1, BOTH",
    })
    void the_command_decides(String arguments, StoresWanted wanted) {
        assertThat(StoresWanted.by(List.of(arguments.split(" ")))).isEqualTo(wanted);
    }

    @Test
    void a_call_without_words_asks_for_help() {
        assertThat(StoresWanted.by(List.of())).isEqualTo(StoresWanted.LIVE);
    }

    @ParameterizedTest
    @CsvSource({"verify --target sqlite, sqlite", "verify --target=a/b --json, a/b", "verify, ", "verify --target, "})
    void one_target_can_be_named(String arguments, String target) {
        assertThat(StoresWanted.target(List.of(arguments.split(" "))).orElse(null))
                .isEqualTo(target);
    }
}
