package dev.gander.migrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "0s, PT0S",
        "30s, PT30S",
        "1h30m, PT1H30M",
        "1h13m5s, PT1H13M5S",
        "250ms, PT0.25S",
        "1.5s, PT1.5S",
        "10us, PT0.00001S",
        "10µs, PT0.00001S",
        "7ns, PT0.000000007S"
    })
    void durations_are_read_as_go_writes_them(String text, Duration duration) {
        assertThat(Durations.parse("--timeout", text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "s",
                "5x",
                "-5s",
                "1h-5m",
                "1..5s",
                ".s",
                "5 s",
                "1e3s",
                "9999999999999h",
                "5mm",
                "1h5"
            })
    void other_texts_are_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Durations.parse("--timeout", text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--timeout '" + text + "' is not a duration")
                .extracting(failure -> ((UsageException) failure).advice())
                .asString()
                .contains("30s");
    }
}
