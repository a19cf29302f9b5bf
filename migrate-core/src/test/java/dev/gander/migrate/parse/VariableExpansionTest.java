package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of forms. Whole files with {@code ENVSUB} are golden folders. */
final class VariableExpansionTest {

    private static final Map<String, String> VALUES =
            Map.of("NAME", "value", "EMPTY", "", "FIVE", "abcde", "ÄÖ", "äöü");
    private static final VariableExpansion EXPANSION =
            new VariableExpansion(name -> Optional.ofNullable(VALUES.get(name)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "$NAME → value",
                "${NAME} → value",
                "[$UNSET] → []",
                "$NAME_x. → .",
                "${NAME:-text} → value",
                "${EMPTY:-text} → text",
                "${UNSET:-text} → text",
                "${NAME-text} → value",
                "[${EMPTY-text}] → []",
                "${UNSET-text} → text",
                "${NAME?message} → value",
                "[${EMPTY?message}] → []",
                "${FIVE:2} → cde",
                "${FIVE:2:2} → cd",
                "[${FIVE:2:0}] → []",
                "${FIVE: -2} → de",
                "${FIVE: -9} → abcde",
                "[${FIVE:9}] → []",
                "${FIVE:1:-1} → bcd",
                "[${FIVE:3:-4}] → []",
                "${FIVE:3:99} → de",
                "${FIVE:0:9223372036854775807} → abcde",
                "[${FIVE: -9223372036854775808:-9223372036854775808}] → []",
                "[${UNSET:1:2}] → []",
                "${ÄÖ:2:2} → ö",
                "\\$NAME → $NAME",
                "$$NAME → $NAME",
                "\\\\$NAME → \\\\value",
                "a\\b → a\\b",
                "$(date) → $(date)",
                "end$ → end$",
                "${UNSET:-${EMPTY:-${NAME}!}?} → value!?",
                "${UNSET:-$$} → $",
                "${NAME:-${UNSET?never asked for}} → value",
                "${NAME}${NAME} → valuevalue",
                "nothing → nothing"
            })
    void a_form_gives_what_goose_gives(String line, String expected) throws ExpansionException {
        assertThat(EXPANSION.expand(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "${UNSET?say why} → $UNSET: say why",
                "${UNSET?} → $UNSET: not set",
                "${UNSET?${NAME} is there} → $UNSET: value is there",
                "${NAME:?message} → not supported",
                "${NAME:} → the offset is ''",
                "${NAME:1:} → the length is ''",
                "${NAME:1 → the length is ''",
                "${NAME:9223372036854775808} → the offset is",
                "${NAME:٣} → the offset is",
                "${NAME → stands the end of the line",
                "${NAME! → stands '!'",
                "${NAME:-x → no closing brace",
                "${} → stands '}'",
                "$1 → stands '1'",
                "$' → stands '''",
                "$_x → stands '_'",
                "${_x} → stands '_'",
                "$, → stands ','",
                "${ÄÖ:1} → inside a character"
            })
    void another_form_fails_and_says_why(String line, String message) {
        assertThatThrownBy(() -> EXPANSION.expand(line))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void very_deep_nesting_is_refused() {
        assertThatThrownBy(() -> EXPANSION.expand("${UNSET:-".repeat(100_000)))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContaining("nested");
    }

    @Property
    void any_line_is_expanded_or_refused(@ForAll("lines") String line) {
        try {
            assertThat(EXPANSION.expand(line)).doesNotContain("${NAME}");
        } catch (ExpansionException e) {
            assertThat(e.text()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("$", "{", "}", "${", "NAME", "UNSET", ":", "-", "?", "1", " ", "\\", "(", "😀", "ü")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .filter(line -> !line.contains("\\") && !line.contains("$$"));
    }
}
