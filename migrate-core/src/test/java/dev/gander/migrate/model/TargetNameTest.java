package dev.gander.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"extract/postgres", "a/b", "user_2/pg15"})
    void service_and_target_make_a_name(String text) {
        assertThat(TargetName.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "extract",
                "extract/",
                "/postgres",
                "Extract/postgres",
                "1a/b",
                "a/b_c",
                "a/b/c",
                "a/b ",
                "é/b"
            })
    void other_texts_make_none(String text) {
        assertThat(TargetName.parse(text)).isEmpty();
    }

    @Test
    void the_longest_name_still_fits_into_an_identifier_of_postgres() {
        TargetName longest = new TargetName("a".repeat(44), "b");
        assertThat("goose_db_version_" + longest.suffix()).hasSize(63);
        assertThat(TargetName.parse(longest.toString())).contains(longest);
    }

    @Test
    void a_name_that_postgres_would_cut_is_refused() {
        assertThat(TargetName.parse("a".repeat(45) + "/b")).isEmpty();
        assertThatThrownBy(() -> new TargetName("a".repeat(45), "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("45 bytes");
    }
}
