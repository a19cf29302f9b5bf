package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.program.ToolVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users get wrong: each has its exit code and a message that says what to do. */
final class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0001_a.sql     | SELECT 1;                          | 3 | [no-up]",
                "0001_a.sql     | ''                                 | 3 | [no-up]",
                "0001_a.sql     | MATCH (n) RETURN n;                | 3 | 0001_a.sql:1",
                "0001_a.sql     | -- +goose Upp                      | 3 | [bad-annotation]",
                "0001_a.sql     | -- +gander nonsense\\n-- +goose Up | 3 | nonsense",
                "0001_a.sql     | -- +goose Up\\nSELECT 1            | 3 | [unterminated-statement]",
                "0001-a.sql     | -- +goose Up\\nSELECT 1;           | 3 | [bad-name]",
                "abc_a.sql      | -- +goose Up\\nSELECT 1;           | 3 | [bad-name]",
                "0001_a.cypher  | -- +goose Up\\nSELECT 1;           | 3 | 0001_a.cypher"
            })
    void files_that_may_not_run(String file, String text, int exitCode, String message) {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").file(file, text.replace("\\n", "\n"));

        for (String command : new String[] {"up", "status", "plan", "check"}) {
            Ended ended = shell.run(command);
            assertThat(ended.exitCode()).as(command).isEqualTo(exitCode);
            assertThat(ended.err()).as(command).contains(message);
        }
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void two_files_with_one_version_are_both_named() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .file("0001_a.sql", "-- +goose Up\nSELECT 1;\n")
                .file("1_b.sql", "-- +goose Up\nSELECT 1;\n");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains("0001_a.sql", "1_b.sql", "[duplicate-version]");
    }

    @Test
    void a_missing_folder_and_an_empty_one_are_named() {
        Shell shell = Shell.ofShop(folder);
        Path empty = shell.migrations("empty").folder();

        for (Path place : new Path[] {empty, folder.resolve("absent")}) {
            Ended ended = shell.run("up", "--dir", place.toString());
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err()).contains(place.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "up-to abc               | 'abc' is not a version",
                "up-to 0                 | '0' is not a version",
                "up-to -5                | '-5' is not a version",
                "up-to 9223372036854775808 | is not a version",
                "down-to x               | 'x' is not a version",
                "up --target nothing     | There is no target 'nothing'",
                "up --lock-wait soon     | --lock-wait 'soon' is not a duration",
                "up --timeout 5          | --timeout '5' is not a duration",
                "up --lock mutex         | --lock 'mutex' is not known",
                "adopt --to y --yes      | 'y' is not a version",
                "upp                     | There is no command 'upp'",
                "up --forwards           | Unknown option: '--forwards'"
            })
    void words_that_make_no_sense(String call, String message) {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");

        Ended ended = shell.run(call.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("Error: ").contains(message);
        assertThat(ended.err().lines().count()).as("a message and an advice").isGreaterThanOrEqualTo(2);
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void a_held_lock_has_its_own_code() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.store("shop/main").stealLock();

        Ended ended = shell.run("up", "--lock-wait", "60ms");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err())
                .contains("shop/main: waiting for the lock", "another run holds the lock", "--lock-wait");
    }

    @Test
    void a_fault_of_the_program_is_one_line_unless_more_is_asked_for() {
        Shell shell = Shell.ofShop(folder).set("SHOP_MAIN_URL", "memory:faulty");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");

        Ended brief = shell.run("up");
        assertThat(brief.exitCode()).isEqualTo(1);
        assertThat(brief.err()).isEqualTo("""
                Unexpected failure: java.lang.IllegalStateException: a fault
                This is a fault of the program (%s). Run again with --verbose and report what it prints.
                """.formatted(ToolVersion.text()));
        assertThat(shell.run("up", "--verbose").err()).contains("a fault\n", "\tat dev.gander.");
    }

    @Test
    void a_run_whose_time_is_over_stops_and_reports() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .add(2, "slow", "CREATE slow;\nWAIT", "DROP slow;")
                .file("0002_slow.sql", "-- +goose Up\nCREATE slow;\nWAIT ;\n");

        Ended ended = shell.run("up", "--timeout", "200ms");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("OK       up 0001_users.sql", "FAILED   up 0002_slow.sql");
        assertThat(ended.err()).contains("The time of --timeout is over: stopping the current file\n");
        assertThat(shell.store("shop/main").objects()).containsExactly("users");
    }
}
