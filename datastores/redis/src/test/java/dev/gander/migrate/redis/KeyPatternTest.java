package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyPatternTest {

    @ParameterizedTest
    @CsvSource({
        "catalog:events, catalog:events, true",
        "catalog:events, catalog:events2, false",
        "table:<node id>, table:a, true",
        "table:<node id>, table:a:b<c>, true",
        "table:<node id>, table:, false",
        "table:<node id>, table_semantic:a, false",
        "glean:edges:<source>:<target>:<label>, glean:edges:a:b:c, true",
        "glean:edges:<source>:<target>:<label>, glean:edges:a:b, false",
        "x<a><b>, xyz, true",
        "x<a><b>, xy, false",
        "a<b>c, abc, true",
        "a<b>c, ac, false",
        "a<b>cc, acc, false",
        "catalog:[<parts>], catalog:[a b], true"
    })
    void a_placeholder_stands_for_one_character_or_more(String pattern, String key, boolean matches) {
        assertThat(pattern(pattern).matches(key)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "table:<a>, table:<b>, true",
        "table:<a>, table_semantic:<a>, false",
        "table:<a>, table:x, true",
        "table:<a>, table:, false",
        "a<b>c, a<b>d, false",
        "a<b>c, a<b>dc, true",
        "embedding:graph:<h>:config:<h>, embedding:domain:<id>:graph:<h>:config:<h>, false",
        "a:<x>:b, a:<y>, true",
        "query:query:<h>, query:<h>, true",
        "a<b>c<d>e, a<x>e, true"
    })
    void two_patterns_overlap_when_a_key_could_have_both_forms(String one, String other, boolean overlap) {
        assertThat(pattern(one).overlaps(pattern(other))).isEqualTo(overlap);
        assertThat(pattern(other).overlaps(pattern(one))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<a>:b", "a<", "a<b", "a>b", "a<>", "a<b>c>"})
    void a_malformed_pattern_is_refused(String text) {
        assertThat(KeyPattern.parse(text)).isEmpty();
    }

    @Property
    void patterns_that_share_a_key_overlap(
            @ForAll("patterns") String one, @ForAll("patterns") String other, @ForAll("keys") String key) {
        boolean both = pattern(one).matches(key) && pattern(other).matches(key);

        assertThat(!both || pattern(one).overlaps(pattern(other))).isTrue();
    }

    @Property
    void a_pattern_matches_as_the_expression_it_stands_for(
            @ForAll("patterns") String text, @ForAll("keys") String key) {
        assertThat(pattern(text).matches(key)).isEqualTo(key.matches(text.replaceAll("<x>", ".+")));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "<x>").list().ofMaxSize(5).map(parts -> "a" + String.join("", parts));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars('a', 'b').ofMaxLength(8).map(rest -> "a" + rest);
    }

    @Test
    void a_long_key_takes_time_that_grows_with_its_length_only() {
        String key = "a" + "ab".repeat(200_000);

        assertThat(pattern("a<x>ab<x>ab<x>ab<x>c").matches(key)).isFalse();
    }

    private static KeyPattern pattern(String text) {
        return KeyPattern.parse(text).orElseThrow();
    }
}
