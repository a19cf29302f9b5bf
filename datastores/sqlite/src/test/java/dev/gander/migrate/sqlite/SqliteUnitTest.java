package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteUnitTest {

    private static final String TRIGGER = """
            CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN
                UPDATE a SET n = CASE WHEN n > 1 THEN 2 ELSE 3 END;
                DELETE FROM b; -- END;
            END;
            DROP TABLE c""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                " \u000B\u000B\f",
                ";",
                ";;\n;",
                "-- words",
                "-- words\n;",
                "/* a */ ; /* b",
                "\uFEFF"
            })
    void there_is_no_command_in_blanks_comments_and_semicolons(String text) {
        assertThat(SqliteCommands.hasCommand(text)).isFalse();
        assertThat(SqliteCommands.leadingWords(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "-- words\nselect 1",
                "/* ; */ x",
                "; select 1",
                "'text'",
                "(",
                "é",
                "\u2003\n-- words",
                "\u00A0",
                "\u000B"
            })
    void there_is_one_in_anything_else(String text) {
        assertThat(SqliteCommands.hasCommand(text)).isTrue();
    }

    @Test
    void commands_end_at_semicolons_outside_of_quotes_and_comments() {
        assertThat(SqliteCommands.leadingWords(
                        "insert into \"a;b\" values (';', ''';', [;], `;`); -- ;\n/* ; */ drop table t; (1)"))
                .containsExactly(List.of("INSERT", "INTO", "VALUES"), List.of("DROP", "TABLE", "T"), List.of());
    }

    @Test
    void a_trigger_is_one_command() {
        assertThat(SqliteCommands.leadingWords(TRIGGER))
                .containsExactly(List.of("CREATE", "TEMP", "TRIGGER"), List.of("DROP", "TABLE", "C"));
        assertThat(SqliteUnit.transactionEnd(TRIGGER)).isEmpty();
        assertThat(SqliteUnit.dropsTable(TRIGGER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                "create table t (i); commit;",
                "end transaction",
                "rollback",
                "/* now */ ROLLBACK TRANSACTION",
            })
    void these_end_the_transaction(String text) {
        assertThat(SqliteUnit.transactionEnd(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "savepoint s; release s",
                "rollback to s",
                "rollback transaction to s",
                "insert into t values ('; commit')",
                "select case when 1 then 2 end",
                "(",
            })
    void these_do_not(String text) {
        assertThat(SqliteUnit.transactionEnd(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys = on",
                "attach 'x' as y",
                "detach y",
                "create temporary table t (i)",
                "create table temp.t (i)"
            })
    void these_may_stay_on_the_connection(String text) {
        assertThat(SqliteUnit.touchesSession(text)).isTrue();
        assertThat(SqliteUnit.touchesSession("create table t (i)")).isFalse();
    }

    @Test
    void only_dropping_a_table_is_dropping_a_table() {
        assertThat(SqliteUnit.dropsTable("drop /* old */ table if exists t")).isTrue();
        assertThat(SqliteUnit.dropsTable("drop index i; alter table t rename to u; drop"))
                .isFalse();
    }
}
