package dev.gander.migrate.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class MomentsTest {

    private static final LocalDateTime FULL_MINUTE = LocalDateTime.of(2026, 1, 31, 12, 0);

    @Test
    void a_full_minute_keeps_its_seconds() {
        assertThat(Moments.iso(FULL_MINUTE)).isEqualTo("2026-01-31T12:00:00");
        assertThat(Moments.plain(FULL_MINUTE)).isEqualTo("2026-01-31 12:00:00");
    }

    @Test
    void a_fraction_is_for_programs_alone() {
        LocalDateTime time = FULL_MINUTE.plusNanos(250_000_000);
        assertThat(Moments.iso(time)).isEqualTo("2026-01-31T12:00:00.250");
        assertThat(Moments.plain(time)).isEqualTo("2026-01-31 12:00:00");
    }
}
