package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a unit holds, as far as sending it depends on that. */
final class UnitShapeTest {

    private static int commands(String unit) {
        return UnitShape.of(unit).commands().size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT 1 | 1",
                "SELECT 1; | 1",
                "SELECT 1; SELECT 2 | 2",
                "; ;SELECT 1;; | 1",
                "SELECT ';' | 1",
                "SELECT 'it''s;' | 1",
                "SELECT E'\\';' | 1",
                "SELECT e'\\\\';SELECT 2 | 2",
                "SELECT 'back\\';SELECT 2 | 2",
                "SELECT E''';' | 1",
                "SELECT U&'\\';SELECT 2 | 2",
                "SELECT \";\" | 1",
                "SELECT $$;$$ | 1",
                "SELECT $a$;$$;$b$;$a$ | 1",
                "SELECT $1; SELECT a$b$c; SELECT $b | 3",
                "SELECT 1 -- ; | 1",
                "SELECT 1 /* ; /* ; */ ; */; SELECT 2 | 2",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3 | 2",
                "SELECT name'; | 1",
                "SELECT a - - 1; SELECT a / b * c | 2",
                "SELECT é'x;y'; SELECT 2 | 2"
            })
    void commands_are_counted_as_the_server_counts_them(String unit, int expected) {
        assertThat(commands(unit)).isEqualTo(expected);
    }

    @Test
    void an_escaped_literal_goes_on_after_a_new_line() {
        assertThat(commands("SELECT E'a'\n  '\\';' ; SELECT 2")).isEqualTo(2);
        assertThat(commands("SELECT E'a' -- and\n'\\';'")).isEqualTo(1);
        assertThat(UnitShape.of("SELECT E'a' '\\';'").closed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", ";", "-- words", "/* words */ ; -- more", "\f;\r\n"})
    void a_unit_without_command_is_empty(String unit) {
        assertThat(UnitShape.of(unit).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "'x'", "$$x$$", "(", "/* no end", "1", "\u00a0"})
    void a_unit_with_anything_else_is_not(String unit) {
        assertThat(UnitShape.of(unit).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "create table a (i int)",
                "INSERT INTO commit VALUES ('BEGIN; COMMIT')",
                "WITH a AS (SELECT 1) SELECT * FROM a; UPDATE t SET i = 1",
                "ALTER TABLE t SET (fillfactor = 50)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$",
                "DO $$ BEGIN COMMIT; END $$",
                "COPY t FROM '/tmp/stdin'",
                "COPY stdin (stdout) FROM PROGRAM 'x'"
            })
    void what_harms_no_neighbour_shares_a_text(String unit) {
        assertThat(UnitShape.of(unit).canShareText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "COMMIT",
                "rollback",
                "SAVEPOINT a",
                "SELECT 1; END",
                "SET search_path TO ''",
                "RESET ALL",
                "DISCARD ALL",
                "COPY t FROM STDIN",
                "copy t (a, b, c, d, e, f, g, h, i) to stdout",
                "SELECT 'no end",
                "SELECT E'no end\\'",
                "SELECT E'no end\\",
                "SELECT \"no end",
                "SELECT $x$ no end $y$",
                "SELECT /* no /* end */",
                "SELECT (1",
                "SELECT 1)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END",
                "SELECT 'a\0b'",
                "\\copy t from x",
                "VACUUM t",
                "PREPARE p AS SELECT 1"
            })
    void what_could_harm_one_goes_alone(String unit) {
        assertThat(UnitShape.of(unit).canShareText()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMIT, true",
        "SELECT 1; END, true",
        "ABORT, true",
        "ROLLBACK, true",
        "ROLLBACK TO SAVEPOINT a, false",
        "PREPARE TRANSACTION 'x', true",
        "PREPARE x AS SELECT 1, false",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END, false",
        "SELECT 'COMMIT', false"
    })
    void the_end_of_a_transaction_is_told_from_its_look_alikes(String unit, boolean expected) {
        assertThat(UnitShape.of(unit).transactionEnd().isPresent()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE INDEX CONCURRENTLY i ON t (a), true",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a), true",
        "DROP INDEX CONCURRENTLY IF EXISTS i, true",
        "REINDEX (VERBOSE) TABLE CONCURRENTLY t, true",
        "ALTER TABLE t DETACH PARTITION p CONCURRENTLY, true",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v, false",
        "CREATE INDEX i ON t (a), false"
    })
    void what_waits_by_design_is_known(String unit, boolean expected) {
        assertThat(UnitShape.of(unit).isConcurrent()).isEqualTo(expected);
    }

    @Property(tries = 500)
    void any_closed_pieces_joined_by_semicolons_are_counted(@ForAll("pieces") List<String> pieces) {
        UnitShape shape = UnitShape.of(String.join("\n;", pieces));

        assertThat(shape.commands()).hasSameSizeAs(pieces);
        assertThat(shape.closed()).isTrue();
    }

    @Property(tries = 500)
    void no_text_makes_the_scanner_fail(@ForAll("noise") String text) {
        assertThat(UnitShape.of(text).commands()).isNotNull();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> token = Arbitraries.of(
                "SELECT",
                "x",
                "'a;b'",
                "'it''s'",
                "E'\\';'",
                "\"a;\"\"b\"",
                "$$;$$",
                "$t$ $$;' $t$",
                "-- ;'\n",
                "/* ;' /* */ */",
                "(;)",
                "1.5e3",
                "+",
                "é",
                "$1",
                "\t",
                "a$b");
        return token.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(tokens -> "SELECT " + String.join(" ", tokens))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("'\"$;-/*()\\eE \n\0aé").ofMaxLength(40);
    }
}
