package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Which statement failed, and that nothing stays, when many of them travel as one text. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class OneTextIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    OneTextIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private void assertFailsAt(int number, MigrationBuilder migration) {
        StatementFailedException failure = db.failure(migration);
        assertThat(failure.statement()).map(Statement::number).hasValue(number);
        assertNothingStays(failure);
        assertThat(db.lastEntry().statementsDone()).isLessThan(number);
    }

    private void assertNothingStays(StatementFailedException failure) {
        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
        assertThat(db.lastEntry().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    private static MigrationBuilder up(String... statements) {
        return MigrationBuilder.of(1).up(statements);
    }

    @Test
    void a_statement_that_fails_while_it_runs_is_named() {
        assertFailsAt(3, up("CREATE TABLE a (i int)", "INSERT INTO a VALUES (1)", "SELECT 1/0", "SELECT 2"));
    }

    @Test
    void a_syntax_error_is_found_before_anything_runs_and_named_all_the_same() {
        assertFailsAt(3, up("CREATE TABLE a (i int)", "SELECT pg_sleep(0)", "SELEC 1", "SELECT 2"));
    }

    @Test
    void the_line_within_the_statement_is_named_where_the_server_points_at_it() {
        StatementFailedException failure =
                db.failure(up("CREATE TABLE a (i int)", "SELECT 'é𝄞',\n  i,\n  nothing\nFROM a", "SELECT 2"));

        assertThat(failure.position().line()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("line 5: column \"nothing\" does not exist");
    }

    @Test
    void several_commands_in_one_unit_are_counted() {
        assertFailsAt(2, up("CREATE TABLE a (i int); SELECT 1; SELECT ';'; ;", "SELECT 1; SELECT 1/0", "SELECT 2"));
    }

    @Test
    void results_of_any_number_of_rows_are_counted_once() {
        assertFailsAt(
                4,
                up(
                        "CREATE TABLE a (i int)",
                        "SELECT * FROM generate_series(1, 20000); VALUES (1), (2); TABLE a",
                        "SELECT FROM generate_series(1, 3)",
                        "SELECT 1/0"));
    }

    @Test
    void rules_that_make_one_command_several_or_none_do_not_confuse_the_count() {
        assertFailsAt(
                6,
                up(
                        "CREATE TABLE a (i int)",
                        "CREATE TABLE log (i int)",
                        "CREATE RULE twice AS ON INSERT TO a DO ALSO (INSERT INTO log VALUES (1); SELECT 2; SELECT 3)",
                        "INSERT INTO a VALUES (1)",
                        "CREATE RULE never AS ON DELETE TO a DO INSTEAD NOTHING; DELETE FROM a",
                        "SELECT 1/0"));
    }

    @Test
    void texts_that_hold_semicolons_are_one_command() {
        assertFailsAt(
                7,
                up(
                        "CREATE TABLE a (\"i;d\" int)",
                        "COMMENT ON TABLE a IS 'it''s; one'",
                        "SELECT E'\\'; one', U&'\\0041;', B'1', $$;$$, $x$ $$;$y$ $x$",
                        "SELECT E'one'\n  '\\'; two'",
                        "/* ; /* ; */ ; */ SELECT 1 -- ;",
                        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$ BEGIN; RETURN 1; END $body$"
                                .replace("BEGIN;", "BEGIN"),
                        "SELECT 1/0"));
    }

    @Test
    void one_of_a_thousand_is_named() {
        List<String> statements = new ArrayList<>(List.of("CREATE TABLE a (i int PRIMARY KEY)"));
        IntStream.range(0, 1000).forEach(i -> statements.add("INSERT INTO a VALUES (" + i % 998 + ")"));

        assertFailsAt(1000, up(statements.toArray(String[]::new)));
    }

    @Test
    void an_unclosed_quote_swallows_nothing() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "SELECT 'no end", "SELECT ' '"));
    }

    @Test
    void an_unclosed_dollar_quote_swallows_nothing() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "SELECT $x$ no end $$", "SELECT $x$ no $x$"));
    }

    @Test
    void an_unclosed_comment_swallows_nothing() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "SELECT 1 /* no /* end */", "SELECT 2 */"));
    }

    @Test
    void a_comment_at_the_end_of_a_unit_swallows_nothing() {
        db.apply(up("CREATE TABLE a (i int) -- one", "INSERT INTO a VALUES (1); -- two", "INSERT INTO a VALUES (2)"));

        assertThat(db.value("SELECT count(*) FROM a")).isEqualTo("2");
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void a_commit_among_the_statements_is_not_sent_and_nothing_stays() {
        StatementFailedException failure = db.failure(
                up("CREATE TABLE a (i int)", "INSERT INTO a VALUES (1);\nCOMMIT", "INSERT INTO a VALUES (2)"));

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(failure).hasMessageContaining("COMMIT would end the transaction");
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
        assertThat(db.lastEntry().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void a_commit_that_begins_anew_is_not_sent_either() {
        StatementFailedException failure = db.failure(
                up("CREATE TABLE a (i int)", "COMMIT; BEGIN; INSERT INTO a VALUES (1)", "INSERT INTO a VALUES (2)"));

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void a_commit_in_a_block_or_a_procedure_is_refused_by_the_server() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "DO $$ BEGIN COMMIT; END $$"));

        db.failure(MigrationBuilder.of(2)
                .up(
                        "CREATE TABLE a (i int)",
                        "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$",
                        "CALL p()"));
        assertThat(db.hasTable("a")).isFalse();
    }

    @Test
    void savepoints_are_no_end_of_the_transaction() {
        db.apply(up(
                "CREATE TABLE a (i int)",
                "SAVEPOINT s",
                "INSERT INTO a VALUES (1)",
                "ROLLBACK TO SAVEPOINT s",
                "RELEASE s",
                "INSERT INTO a VALUES (2)"));

        assertThat(db.column("SELECT i FROM a")).containsExactly("2");
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void a_constraint_that_is_judged_at_the_end_takes_everything_back() {
        StatementFailedException failure = db.failure(up(
                "CREATE TABLE a (i int PRIMARY KEY, parent int REFERENCES a DEFERRABLE INITIALLY DEFERRED)",
                "INSERT INTO a VALUES (1, 2)"));

        assertThat(failure.statement()).isEmpty();
        assertThat(failure).hasMessageContaining("violates foreign key constraint");
        assertNothingStays(failure);
    }

    @Test
    void data_for_a_copy_is_refused_in_words() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "COPY a FROM STDIN", "1\n\\.\n"));
        assertThat(db.lastEntry().error())
                .hasValueSatisfying(error -> assertThat(error).contains("COPY").contains("INSERT"));

        db.apply(MigrationBuilder.of(2).up("CREATE TABLE stdin (stdout int)", "COPY stdin (stdout) TO '/dev/null'"));
        assertThat(db.versions()).containsExactly(0L, 2L);
    }

    @Test
    void data_of_a_copy_to_the_client_is_refused_before_it_could_be_committed() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "COPY a TO STDOUT", "SELECT 1"));
    }

    @Test
    void progress_is_told_in_order_and_to_the_end() {
        List<Integer> heard = new ArrayList<>();
        db.migrate(session -> session.apply(
                up("CREATE TABLE a (i int)", ";", "SELECT 1; SELECT 2", "SET work_mem TO '1MB'", "SELECT 3", "-- x")
                        .stepUp(),
                Db.ATTEMPT,
                heard::add));

        assertThat(heard).isSorted().contains(1, 3, 4, 5).endsWith(6);
    }

    @Test
    void a_file_of_more_than_a_mebibyte_goes_in_several_texts_and_is_still_one_transaction() {
        String filler = "x".repeat(30_000);
        List<String> statements = new ArrayList<>(List.of("CREATE TABLE a (i int PRIMARY KEY, words text)"));
        IntStream.range(0, 50).forEach(i -> statements.add("INSERT INTO a VALUES (" + i + ", '" + filler + "')"));
        db.apply(up(statements.toArray(String[]::new)));
        assertThat(db.value("SELECT count(*) FROM a")).isEqualTo("50");
        assertThat(db.lastEntry().statementsDone()).isEqualTo(51);

        statements.set(0, "CREATE TABLE b (i int)");
        StatementFailedException failure = db.failure(MigrationBuilder.of(2).up(statements.toArray(String[]::new)));
        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(db.hasTable("b")).isFalse();
    }

    @Test
    void a_zero_byte_is_refused_by_the_server_and_named() {
        assertFailsAt(2, up("CREATE TABLE a (i int)", "SELECT 'a\0b'; DROP TABLE a", "SELECT 1"));
    }

    @Test
    void the_same_connection_goes_on_after_every_kind_of_failure() {
        List<String> broken =
                List.of("SELECT 1/0", "SELEC", "SELECT 'x", "COPY a FROM STDIN", "SELECT 'a\0b'", "COMMIT");
        db.migrate(session -> {
            for (int index = 0; index < broken.size(); index++) {
                try {
                    session.apply(
                            MigrationBuilder.of(index + 1).up(broken.get(index)).stepUp(), Db.ATTEMPT, Db.UNHEARD);
                } catch (StatementFailedException expected) {
                    continue;
                }
                throw new AssertionError(broken.get(index));
            }
            session.apply(up("CREATE TABLE a (i int)").stepUp(), Db.ATTEMPT, Db.UNHEARD);
        });

        assertThat(db.versions()).containsExactly(0L, 1L);
        assertThat(db.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(
                        Outcome.ROLLED_BACK,
                        Outcome.ROLLED_BACK,
                        Outcome.ROLLED_BACK,
                        Outcome.ROLLED_BACK,
                        Outcome.ROLLED_BACK,
                        Outcome.ROLLED_BACK,
                        Outcome.APPLIED);
    }
}
