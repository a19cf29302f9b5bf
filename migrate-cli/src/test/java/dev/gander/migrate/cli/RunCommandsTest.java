package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that change a store. */
final class RunCommandsTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .add(2, "orders", "CREATE orders;", "DROP orders;")
                .add(3, "later", "CREATE later;", "DROP later;");
        return shell;
    }

    @Test
    void up_says_what_ran_and_ends_with_a_status_table() {
        Shell shell = shop();

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().replaceAll("[0-9.]+(ns|µs|ms|s)\\b", "T")).isEqualTo("""
                shop/main: 3 migrations in T, version 3
                  OK       up 0001_users.sql (T)
                  OK       up 0002_orders.sql (T)
                  OK       up 0003_later.sql (T)

                shop/main (memory): version 3
                  VERSION  NAME    STATE    APPLIED AT           BY          TOOK
                  1        users   applied  2026-01-02 03:04:05  ada@engine  T
                  2        orders  applied  2026-01-02 03:04:05  ada@engine  T
                  3        later   applied  2026-01-02 03:04:05  ada@engine  T
                """);
        assertThat(ended.err()).isEqualTo("""
                shop/main: up 0001_users.sql, 1 statement
                shop/main: up 0002_orders.sql, 1 statement
                shop/main: up 0003_later.sql, 1 statement
                """);
        assertThat(shell.store("shop/main").objects()).containsExactly("later", "orders", "users");
    }

    @Test
    void a_second_up_says_that_there_is_nothing_to_do() {
        Shell shell = shop();
        shell.run("up");

        assertThat(shell.run("up")).isEqualTo(new Ended(0, "shop/main: nothing to do, version 3\n", ""));
    }

    @Test
    void up_by_one_and_up_to_go_as_far_as_they_say() {
        Shell shell = shop();

        assertThat(shell.run("up-by-one").out()).startsWith("shop/main: 1 migration in ");
        assertThat(shell.run("up-to", "2").out())
                .contains("OK       up 0002_orders.sql")
                .doesNotContain("OK       up 0003");
        assertThat(shell.run("version").out()).isEqualTo("shop/main: version 2\n");
        assertThat(shell.run("up-to", "2").out()).isEqualTo("shop/main: nothing to do, version 2\n");
    }

    @Test
    void down_down_to_redo_and_reset_undo_what_they_say() {
        Shell shell = shop();
        shell.run("up");

        assertThat(shell.run("redo").out()).contains("OK       down 0003_later.sql", "OK       up 0003_later.sql");
        assertThat(shell.run("down").out()).contains("OK       down 0003_later.sql", "version 2");
        assertThat(shell.run("down-to", "1").out()).contains("OK       down 0002_orders.sql");
        assertThat(shell.run("down-to", "0").out()).contains("OK       down 0001_users.sql", "no version applied");
        shell.run("up");
        assertThat(shell.run("reset").out()).contains("3 migrations", "no version applied");
        assertThat(shell.store("shop/main").objects()).isEmpty();
    }

    @Test
    void a_failing_statement_is_named_and_the_rest_does_not_run() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .add(2, "broken", "CREATE half;\nFAIL now;", "DROP half;")
                .add(3, "later", "CREATE later;", "DROP later;");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out().replaceAll("\\([^)]*\\)", "(T)")).isEqualTo("""
                shop/main: failed
                  OK       up 0001_users.sql (T)
                  FAILED   up 0002_broken.sql (T)
                  NOT RUN  up 0003_later.sql
                """);
        assertThat(ended.err())
                .contains("Error: shop/main: up failed at 0002_broken.sql:3, statement 2 of 2: ")
                .contains("Nothing of 0002_broken.sql stays. Mend the statement and run again.");
        assertThat(shell.store("shop/main").objects()).containsExactly("users");
    }

    @Test
    void an_empty_migration_is_recorded_and_called_empty() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").file("0001_nothing.sql", "-- +goose Up\n-- +goose Down\n");

        assertThat(shell.run("up").out()).contains("EMPTY    up 0001_nothing.sql");
        assertThat(shell.run("version").out()).isEqualTo("shop/main: version 1\n");
    }

    @Test
    void the_folder_of_an_option_takes_the_place_of_the_own_one() {
        Shell shell = shop();
        Path other = shell.migrations("elsewhere")
                .add(7, "else", "CREATE elsewhere;", "")
                .folder();

        assertThat(shell.run("up", "--dir", other.toString()).exitCode()).isZero();
        assertThat(shell.store("shop/main").objects()).containsExactly("elsewhere");
    }

    @Test
    void an_interrupted_file_is_refused_and_answered() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .addWithoutTransaction(1, "slow", "CREATE a;\nFAIL now;\nCREATE c;", "DROP c;\nDROP a;");
        shell.run("up");

        Ended refused = shell.run("up");
        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(refused.err()).contains("1 of 3 statements are done, statement 2 is in doubt", "resolve --retry");
        assertThat(shell.run("check").exitCode()).isEqualTo(8);

        assertThat(shell.run("resolve").exitCode()).isEqualTo(2);
        assertThat(shell.run("resolve", "--retry", "--skip").err()).contains("needs one answer, and 2 were given");
        assertThat(shell.run("resolve", "--retry").exitCode()).isEqualTo(1);
        assertThat(shell.run("resolve", "--skip").exitCode()).isZero();
        assertThat(shell.store("shop/main").objects()).containsExactly("a", "c");
        assertThat(shell.run("resolve", "--applied").out()).contains("nothing to do");
    }

    @Test
    void adopt_shows_first_and_records_when_told_to() {
        Shell shell = shop();

        Ended shown = shell.run("adopt", "--to", "2");
        assertThat(shown.exitCode()).isEqualTo(2);
        assertThat(shown.err()).contains("nothing is recorded yet; these would be: 1 users, 2 orders", "--yes");
        assertThat(shell.run("version").out()).contains("no version applied");

        assertThat(shell.run("adopt", "--to", "2", "--yes").out())
                .contains("RECORDED up 0001_users.sql", "RECORDED up 0002_orders.sql");
        assertThat(shell.store("shop/main").objects()).isEmpty();
        assertThat(shell.run("history").out()).contains("adopted");
        assertThat(shell.run("adopt", "--yes").err()).contains("--to VERSION is missing");
        assertThat(shell.run("adopt", "--to", "9", "--yes").exitCode()).isEqualTo(2);
    }

    @Test
    void init_store_makes_the_tables_or_prints_how() {
        Shell shell = shop();

        Ended printed = shell.run("init-store", "--print");
        assertThat(printed.out()).startsWith("-- shop/main\n");
        assertThat(shell.store("shop/main").state().isInitialized()).isFalse();

        assertThat(shell.run("init-store")).isEqualTo(new Ended(0, "shop/main: ready\n", ""));
        assertThat(shell.store("shop/main").state().isInitialized()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "plan", "status", "check"})
    void a_file_that_a_person_would_take_for_a_migration_and_that_is_not_taken_is_named(String command) {
        Shell shell = shop();
        shell.migrations("shop/main").file("0009_forgotten.SQL", "-- +goose Up\nCREATE forgotten;\n");

        assertThat(shell.run(command).err())
                .startsWith("Warning: shop/main: 0009_forgotten.SQL: ")
                .contains("[look-alike]\n");
        assertThat(shell.run(command, "--json").err()).contains("0009_forgotten.SQL");
        assertThat(shell.run(command, "--quiet").err()).isEmpty();
        assertThat(shell.run(command, "--style", "goose").err()).doesNotContain("0009");
    }

    @Test
    void late_files_are_refused_unless_allowed() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(2, "second", "CREATE two;", "DROP two;");
        shell.run("up");
        shell.migrations("shop/main").add(1, "first", "CREATE one;", "DROP one;");

        Ended refused = shell.run("up");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("0001_first.sql", "--allow-missing");
        assertThat(shell.run("status").out()).contains("late");
        assertThat(shell.run("up", "--allow-missing").exitCode()).isZero();
        assertThat(shell.run("version").out()).isEqualTo("shop/main: version 1 applied last, 2 is the highest\n");
    }

    @Test
    void an_edited_file_is_refused_with_the_difference_and_undone_with_the_recorded_text() {
        Shell shell = shop();
        shell.run("up");
        shell.migrations("shop/main").add(3, "later", "CREATE later;\nCREATE more;", "DROP more;\nDROP later;");

        Ended refused = shell.run("up");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("edited after they were applied", "--- 0003_later.sql (as applied)", "+CREATE more;");
        assertThat(shell.run("down").exitCode()).isEqualTo(3);
        assertThat(shell.run("down", "--use-recorded").exitCode()).isZero();
        assertThat(shell.store("shop/main").objects()).containsExactly("orders", "users");
    }
}
