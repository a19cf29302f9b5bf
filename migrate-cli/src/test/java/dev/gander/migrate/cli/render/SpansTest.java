package dev.gander.migrate.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpansTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0ns",
        "999, 999ns",
        "1000, 1µs",
        "607830, 607.83µs",
        "727500, 727.5µs",
        "1234567, 1.23ms",
        "1205000, 1.21ms",
        "1004999, 1ms",
        "2500000000, 2.5s",
        "59999000000, 60s",
        "61000000000, 1m1s",
        "3661000000000, 1h1m1s"
    })
    void durations_are_written_as_goose_writes_them(long nanos, String text) {
        assertThat(Spans.of(Duration.ofNanos(nanos))).isEqualTo(text);
    }
}
