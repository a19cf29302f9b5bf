package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Store.Dialect;
import dev.gander.migrate.interop.Store.Row;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database and a folder can hold that tools read differently; {@link TurnsIT} has the rest. */
final class ChecklistIT {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource
    void rows_that_a_down_before_goose_3_5_left_are_read_alike(Dialect dialect) {
        Twins twins = withOldRows(dialect);
        assertThat(twins.gander().version()).isEqualTo(1);
        twins.assertAlike();
        twins.both("down");
        twins.assertAlike();
        assertThat(twins.rows()).containsExactly(new Row(0, true), new Row(2, true), new Row(2, false));
    }

    @ParameterizedTest
    @EnumSource
    void goose_never_applies_a_version_with_an_old_row_again_and_we_do_what_its_status_says(Dialect dialect) {
        Twins twins = withOldRows(dialect);
        TreeMap<Long, Boolean> pending = new TreeMap<>();
        pending.put(1L, true);
        pending.put(2L, false);
        assertThat(twins.goose().status()).isEqualTo(new Standings(pending));
        twins.goose().run("up");
        assertThat(twins.rowsOfGoose()).endsWith(new Row(2, true), new Row(2, false));
        assertThat(twins.gander().run("up").wentWell()).isTrue();
        assertThat(twins.rows()).endsWith(new Row(2, true), new Row(2, false), new Row(2, true));
        pending.put(2L, true);
        assertThat(twins.gander().status()).isEqualTo(new Standings(pending));
        assertThat(twins.gooseHere().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_late_file_status_version_and_down_follow_the_order_of_application(Dialect dialect) {
        Twins twins = outOfOrder(dialect);
        assertThat(twins.rows()).extracting(Row::version).containsExactly(0L, 1L, 4L, 2L);
        assertThat(twins.gander().version()).isEqualTo(2);
        twins.assertAlike();
        twins.both("down");
        twins.assertAlike();
        assertThat(twins.gander().version()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_late_file_down_to_goes_by_the_newest_row(Dialect dialect) {
        Twins twins = outOfOrder(dialect);
        twins.both("down-to", "2");
        assertThat(twins.rows()).extracting(Row::version).containsExactly(0L, 1L, 4L, 2L);
        twins.assertAlike();
        twins.both("down-to", "1");
        assertThat(twins.rows()).extracting(Row::version).containsExactly(0L, 1L);
        twins.assertAlike();
    }

    @ParameterizedTest
    @EnumSource
    void goose_runs_a_half_done_file_from_its_start_and_we_ask_first(Dialect dialect) {
        Twins twins = Twins.of(dialect, scratch, postgres)
                .with(
                        "1_half.sql",
                        "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE TABLE a (id INTEGER);\nINSERT INTO gone VALUES (1);\n");
        twins.both("up");
        assertThat(twins.store().schema()).isEqualTo(twins.storeOfGoose().schema());
        assertThat(twins.rows()).isEqualTo(twins.rowsOfGoose()).containsExactly(new Row(0, true));

        assertThat(twins.goose().run("up").output()).contains("already exists");
        Tool.Ended second = twins.gander().run("up");
        assertThat(second.exitCode()).isEqualTo(8);
        assertThat(second.output()).contains("resolve").doesNotContain("already exists");

        twins.execute("CREATE TABLE gone (id INTEGER)");
        assertThat(twins.gander().run("resolve", "--retry").output()).contains("1_half.sql");
        assertThat(twins.gander().version()).isEqualTo(1);
        assertThat(twins.gooseHere().version()).isEqualTo(1);
        assertThat(twins.goose().run("up").wentWell()).isFalse();
    }

    @Test
    void in_goose_a_pragma_of_one_file_breaks_the_next_and_with_us_it_does_not() {
        Twins twins = Twins.ofSqlite(scratch).with("1_tables.sql", """
                        -- +goose NO TRANSACTION
                        -- +goose Up
                        PRAGMA foreign_keys = ON;
                        CREATE TABLE author (id INTEGER PRIMARY KEY);
                        CREATE TABLE book (id INTEGER PRIMARY KEY, author INTEGER REFERENCES author(id));
                        INSERT INTO author VALUES (1);
                        INSERT INTO book VALUES (1, 1);
                        """).with("2_rebuild.sql", """
                        -- +goose Up
                        CREATE TABLE author_new (id INTEGER PRIMARY KEY, name TEXT);
                        INSERT INTO author_new (id) SELECT id FROM author;
                        DROP TABLE author;
                        ALTER TABLE author_new RENAME TO author;
                        """);
        assertThat(twins.goose().run("up").output()).contains("FOREIGN KEY constraint failed");
        assertThat(twins.gander().run("up").wentWell()).isTrue();
        assertThat(twins.goose().run("up").wentWell())
                .as("goose alone, in a run of its own")
                .isTrue();
        twins.assertAlike();
        assertThat(twins.store().query("SELECT author FROM book")).containsExactly(List.of("1"));
        assertThat(twins.store().query("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void a_line_of_4_mebibytes_is_too_long_for_both_and_a_shorter_one_is_not() {
        String head = "-- +goose Up\n";
        String insert = "INSERT INTO t VALUES ('');";
        Twins twins = Twins.ofSqlite(scratch).withTable(1, "t");
        twins.with("2_long.sql", head + insert.replace("''", "'" + "x".repeat(LONGEST_LINE - insert.length()) + "'"));
        assertThat(twins.goose().run("up").output()).contains("token too long");
        assertThat(twins.gander().run("up").output()).contains("2_long.sql:2");
        twins.with(
                "2_long.sql", head + insert.replace("''", "'" + "x".repeat(LONGEST_LINE - insert.length() - 1) + "'"));
        twins.both("up");
        twins.assertAlike();
        assertThat(twins.rows()).endsWith(new Row(2, true));
    }

    @ParameterizedTest
    @EnumSource
    void a_no_break_space_behind_a_statement_ends_it_for_both(Dialect dialect) {
        Twins twins = Twins.of(dialect, scratch, postgres)
                .with(
                        "1_spaces.sql",
                        "-- +goose Up\u00a0\n\u00a0\nCREATE TABLE a (id INTEGER);\u00a0\nCREATE TABLE b (id INTEGER);\u2003\n-- +goose Down\u2003\nDROP TABLE a;\u00a0\nDROP TABLE b;\u00a0");
        twins.both("up");
        twins.assertAlike();
        assertThat(twins.rows()).endsWith(new Row(1, true));
        twins.both("down");
        twins.assertAlike();
    }

    @Test
    void in_goose_a_file_that_empties_the_search_path_hides_the_version_table_and_with_us_it_does_not() {
        Twins twins = Twins.of(Dialect.POSTGRES, scratch, postgres)
                .with(
                        "1_dump.sql",
                        "-- +goose Up\nSELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (id integer);\n")
                .withTable(2, "b");
        assertThat(twins.goose().run("up").output()).contains("goose_db_version\" does not exist");
        Tool.Ended ours = twins.gander().run("up");
        assertThat(ours.wentWell()).as(ours.output()).isTrue();
        assertThat(twins.rows()).extracting(Row::version).containsExactly(0L, 1L, 2L);
        assertThat(twins.gooseHere().version()).isEqualTo(2);
        assertThat(twins.gooseHere().run("down").wentWell()).isTrue();
        assertThat(twins.gander().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void times_are_stored_as_goose_stores_them_in_its_column_of_its_type(Dialect dialect) {
        Twins twins = Twins.of(dialect, scratch, postgres).withTable(1, "a").withTable(2, "b");
        twins.both("up-by-one");
        twins.both("up");
        assertThat(twins.store().secondsOffGoose(Workplace.TABLE, 0))
                .hasSize(3)
                .allMatch(seconds -> Math.abs(seconds) < 600);
        assertThat(twins.storeOfGoose().secondsOffGoose(Workplace.TABLE, 0))
                .as("goose's own")
                .hasSize(3)
                .allMatch(seconds -> Math.abs(seconds) < 600);
    }

    private Twins outOfOrder(Dialect dialect) {
        Twins twins = Twins.of(dialect, scratch, postgres).withTable(1, "a").withTable(4, "d");
        twins.both("up");
        twins.withTable(2, "b");
        twins.both("up");
        assertThat(twins.rows()).extracting(Row::version).containsExactly(0L, 1L, 4L);
        assertThat(twins.goose().run("up", "-allow-missing").wentWell()).isTrue();
        assertThat(twins.gander().run("up", "--allow-missing").wentWell()).isTrue();
        return twins;
    }

    private Twins withOldRows(Dialect dialect) {
        Twins twins = Twins.of(dialect, scratch, postgres).withTable(1, "a").withTable(2, "b");
        twins.both("up");
        twins.execute("DROP TABLE b");
        String truth = dialect == Dialect.SQLITE ? "0" : "false";
        String time = dialect == Dialect.SQLITE ? "'2038-01-01 00:00:00'" : "TIMESTAMP '2038-01-01 00:00:00'";
        twins.execute("INSERT INTO goose_db_version (version_id, is_applied, tstamp) VALUES (2, " + truth + ", " + time
                + ")");
        return twins;
    }
}
