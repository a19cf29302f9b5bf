package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlLexerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
                    a--b ~ a
                    a /* b * / */ c ~ a c
                    'a''b' 'c ~ 'a''b' 'c
                    "a""b" `c``d` [e"f] ~ "a""b" "c`d" "e""f"
                    "a ~ a
                    [a ~ a
                    /* a ~ ^^
                    X'0A' x ~ x'0a' x
                    1e-5+.5-0xAE-1 ~ 1e-5 + .5 - 0xae - 1
                    a->>b->c||d<<e ~ a ->> b -> c || d << e
                    (-a, - 1, a - -1) ~ (-a, -1, a - -1)
                    Σ$1 été ~ Σ$1 été
                    SELECT MAX(A) FROM T WHERE x IN(1) ~ select max(A) from T where x in (1)
                    a==b and c!=d ~ a = b and c <> d
                    "true" true "select" ~ "true" true "select"
                    a Collate NoCase ~ a collate nocase
                    """)
    void text_is_cut_as_sqlite_cuts_it_and_written_in_one_way(String text, String written) {
        assertThat(SqlText.OF_STATEMENTS.of(SqlLexer.tokens(text))).isEqualTo(written);
    }
}
