package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementEndTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "END;",
                "END ; -- x",
                "; -- x",
                ";",
                "SELECT a--b;",
                "VALUES ('a;",
                "SELECT 1; SELECT 2;",
                "SELECT 1;\u00a0",
                "SELECT 1;\u3000--x",
                "SELECT 1;\t-- a -- b",
                "RETURN 1;\r",
                "a-- ;"
            })
    void a_line_ends_a_statement_when_its_last_word_before_a_comment_ends_in_a_semicolon(String line) {
        assertThat(StatementEnd.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "END -- x;",
                "SELECT ';'",
                "-- x;",
                "--;",
                "SELECT 1;--x",
                "SELECT 1; /* x */",
                "SELECT 1 --;",
                "SELECT 1;\u200b",
                "x; y"
            })
    void other_lines_do_not(String line) {
        assertThat(StatementEnd.isIn(line)).isFalse();
    }
}
