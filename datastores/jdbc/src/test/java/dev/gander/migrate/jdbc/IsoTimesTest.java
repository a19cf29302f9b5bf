package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T14:15:16Z",
                "2026-11-20T14:15:16.1Z",
                "2026-11-20T14:15:16.123Z",
                "2026-11-20T14:15:16.123456Z",
                "2026-11-20T14:15:16.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T00:00:00.000Z",
                "2026-11-20T16:15:16+02:00",
                "+12026-11-20T14:15:16Z"
            })
    void an_instant_is_what_the_formatter_would_read(String text) {
        assertThat(IsoTimes.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T14:15:16", "2026-11-20T14:15:16.5", "2026-11-20T14:15", "-0044-03-15T12:00:00"})
    void a_local_time_is_what_the_formatter_would_read(String text) {
        assertThat(IsoTimes.local(text)).isEqualTo(LocalDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "now", "2026-11-20", "2026-11-20 14:15:16Z", "2026-02-30T14:15:16Z"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> IsoTimes.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void ten_digits_of_a_second_are_refused() {
        assertThatThrownBy(() -> IsoTimes.local("2026-11-20T14:15:16.1234567890"))
                .isInstanceOf(DateTimeException.class);
    }
}
