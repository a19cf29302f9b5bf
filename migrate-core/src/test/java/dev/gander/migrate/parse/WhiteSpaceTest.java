package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WhiteSpaceTest {

    /** The 25 characters that have Unicode's property White_Space. */
    private static final String ALL = "\t\n\u000b\f\r \u0085\u00a0\u1680"
            + IntStream.rangeClosed(0x2000, 0x200a)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + "\u2028\u2029\u202f\u205f\u3000";

    @Test
    void white_space_is_what_unicode_says() {
        String found = IntStream.rangeClosed(0, 0xffff)
                .filter(character -> WhiteSpace.contains((char) character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(ALL).hasSize(25);
    }

    @Test
    void trimming_takes_all_of_it_from_both_ends() {
        assertThat(WhiteSpace.trim(ALL + "a" + ALL + "b" + ALL)).isEqualTo("a" + ALL + "b");
        assertThat(WhiteSpace.trim(ALL)).isEmpty();
        assertThat(WhiteSpace.trim("")).isEmpty();
        assertThat(WhiteSpace.isBlank(ALL)).isTrue();
        assertThat(WhiteSpace.isBlank("\u200b")).isFalse();
    }
}
