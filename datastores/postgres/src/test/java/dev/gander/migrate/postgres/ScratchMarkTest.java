package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.TargetName;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a scratch database is named and known again. */
final class ScratchMarkTest {

    private static final TargetName TARGET = new TargetName("extract", "postgres");
    private static final Instant MADE = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void a_mark_is_read_as_it_was_written() {
        ScratchMark mark = new ScratchMark(TARGET, MADE);

        assertThat(ScratchMark.parse(mark.text())).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gander_scratch",
                "gander scratch store of extract/postgres",
                "gander scratch store of extract/postgres, made yesterday",
                "gander scratch store of extract, made 2026-11-29T10:00:00Z",
                "my gander scratch store of extract/postgres, made 2026-11-29T10:00:00Z",
                "gander scratch store of extract/postgres, made 2026-11-29T10:00:00Z and kept"
            })
    void any_other_comment_is_somebody_elses(String comment) {
        assertThat(ScratchMark.parse(comment)).isEmpty();
    }

    @Test
    void no_name_is_longer_than_the_server_keeps_and_no_two_are_equal() {
        TargetName longest = new TargetName("a".repeat(30), "b".repeat(15));

        assertThat(ScratchMark.name(longest)).hasSizeLessThan(64).startsWith("gander_scratch_aaa");
        assertThat(ScratchMark.name(TARGET)).startsWith("gander_scratch_extract_postgres_");
        assertThat(ScratchMark.name(TARGET)).isNotEqualTo(ScratchMark.name(TARGET));
    }

    @Test
    void a_name_is_known_again_and_no_other_is_taken_for_one() {
        String name = ScratchMark.name(TARGET);

        assertThat(ScratchMark.isName(TARGET, name)).isTrue();
        assertThat(ScratchMark.isName(TARGET, name + "0")).isFalse();
        assertThat(ScratchMark.isName(TARGET, "gander_scratch_extract_postgres_mine"))
                .isFalse();
        assertThat(ScratchMark.isName(new TargetName("extract", "post"), name)).isFalse();
    }
}
