package dev.gander.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "005, 5",
        "00005, 5",
        "20240131235959, 20240131235959",
        "9223372036854775807, 9223372036854775807"
    })
    void digits_make_a_version_and_leading_zeros_mean_nothing(String digits, long number) {
        assertThat(Version.parse(digits)).contains(new Version(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "000", "-1", "+1", "1.5", "v1", " 1", "٣", "9223372036854775808", "99999999999999999999"
            })
    void other_texts_make_none(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void a_version_is_positive() {
        assertThatThrownBy(() -> new Version(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
