package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.program.ToolVersion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that only look. */
final class QuestionsTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;\nINSERT a;", "DROP users;")
                .addWithoutTransaction(2, "orders", "CREATE orders;", "DROP orders;")
                .file("0003_limits.sql", """
                        -- +goose Up
                        -- +goose StatementBegin
                        CREATE limits -- no semicolon
                        -- +goose StatementEnd
                        """);
        return shell;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "version",
                "plan",
                "plan --sql",
                "plan --down",
                "validate",
                "validate --applied",
                "snapshot --live",
                "verify",
                "drift",
                "history",
                "check",
                "wait --timeout 0s",
                "env",
                "init-store --print"
            })
    void a_question_never_writes(String question) {
        Shell shell = shop();

        shell.run(question.split(" "));

        assertThat(shell.store("shop/main").state().versionTable()).isEqualTo(Presence.ABSENT);
        assertThat(shell.store("shop/main").executed()).isEmpty();
        assertThat(shell.store("shop/main").openSessions()).isZero();
    }

    @Test
    void status_shows_each_migration_and_its_state() {
        Shell shell = shop();
        shell.run("up-to", "1");
        shell.store("shop/main").insertVersionRow(7);

        Ended ended = shell.run("status");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().replaceAll("[0-9.]+(ns|µs|ms|s)\\b", "T")).isEqualTo("""
                shop/main (memory): version 7
                  VERSION  NAME    STATE      APPLIED AT           BY          TOOK
                  1        users   applied    2026-01-02 03:04:05  ada@engine  T
                  2        orders  late
                  3        limits  late
                  7                file gone  2026-01-02 03:04:05
                """);
        assertThat(shell.run("status", "--check").exitCode()).isEqualTo(4);
    }

    @Test
    void status_check_and_check_pass_when_everything_is_applied() {
        Shell shell = shop();
        assertThat(shell.run("check")).isEqualTo(new Ended(4, "shop/main: migrations are pending: 1, 2, 3\n", ""));
        assertThat(shell.run("up").err()).doesNotContain("Error");

        assertThat(shell.run("status", "--check").exitCode()).isZero();
        assertThat(shell.run("check")).isEqualTo(new Ended(0, "shop/main: ready\n", ""));
        shell.store("shop/main").insertVersionRow(99);
        assertThat(shell.run("check").exitCode())
                .as("a store ahead of the files")
                .isZero();
    }

    @Test
    void check_asks_only_for_what_is_required() {
        Shell shell = shop();
        shell.run("up-to", "2");

        assertThat(shell.run("check", "--require", "main@1", "--require", "shop/main@2")
                        .exitCode())
                .isZero();
        assertThat(shell.run("check", "--require", "main@3").out()).isEqualTo("shop/main: migrations are pending: 3\n");
        assertThat(shell.run("check", "--require", "main@44").exitCode()).isEqualTo(4);
        assertThat(shell.run("check", "--require", "other@1").err())
                .contains("names no migrated target of this program: 'other'");
        assertThat(shell.run("check", "--require", "main@x").err()).contains("'x' is not a version");
        assertThat(shell.run("check", "--require", "main").exitCode()).isEqualTo(2);
    }

    @Test
    void wait_ends_when_another_run_has_applied_everything() throws InterruptedException {
        Shell shell = shop();
        shell.store("shop/main").refuseConnections("not up yet");
        Ended unreachable = shell.run("wait", "--timeout", "50ms");
        assertThat(unreachable.err()).startsWith("waiting: shop/main: not up yet\n");
        assertThat(unreachable.exitCode()).isEqualTo(7);
        assertThat(unreachable.err()).contains("not up yet");

        Shell other = shop();
        assertThat(other.run("wait", "--timeout", "10ms").exitCode()).isEqualTo(4);
        Thread run = new Thread(() -> other.run("up"));
        run.start();
        Ended ended = other.run("wait", "--timeout", "1m");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("shop/main: ready\n");
        run.join();
    }

    @Test
    void plan_shows_order_statements_transactions_and_timeouts() {
        Shell shell = shop();
        shell.migrations("shop/main").file("0003_limits.sql", """
                -- +gander lock-timeout 2s
                -- +gander statement-timeout 1m30s
                -- +goose Up
                """);

        assertThat(shell.run("plan").out()).isEqualTo("""
                shop/main: 3 to run, in this order
                      FILE             STATEMENTS  TRANSACTION  TIMEOUTS
                  up  0001_users.sql   2           yes
                  up  0002_orders.sql  1           no
                  up  0003_limits.sql  none        yes          lock 2s, statement 1m30s
                """);
    }

    @Test
    void plan_down_shows_what_down_would_undo() {
        Shell shell = shop();
        shell.run("up-to", "2");

        assertThat(shell.run("plan", "--down").out()).contains("down  0002_orders.sql  1           no");
        assertThat(shell.run("plan").out()).contains("1 to run").doesNotContain("0002");
    }

    @Test
    void plan_sql_writes_a_script_in_which_every_statement_ends() {
        assertThat(shop().run("plan", "--sql").out()).isEqualTo("""
                -- shop/main: the statements alone, without the records of what is applied

                -- up 0001_users.sql, one transaction
                CREATE users;
                INSERT a;

                -- up 0002_orders.sql, no transaction
                CREATE orders;

                -- up 0003_limits.sql, one transaction
                CREATE limits -- no semicolon
                ;
                """);
    }

    @Test
    void history_shows_every_attempt() {
        Shell shell = shop();
        assertThat(shell.run("history").out()).isEqualTo("shop/main: no history\n");
        shell.run("up-to", "1");
        shell.migrations("shop/main").addWithoutTransaction(2, "orders", "CREATE orders;\nFAIL here;", "");
        shell.run("up");

        assertThat(shell.run("history").out())
                .contains("STARTED (UTC)")
                .containsPattern("2026-01-02 03:04:05 +up +1 +users +applied +2/2 .*ada@engine +"
                        + Pattern.quote(ToolVersion.text()))
                .containsPattern("2026-01-02 03:04:05 +up +2 +orders +failed +1/2 .*told to fail");
    }

    @Test
    void validate_judges_files_without_a_store() {
        Shell shell = new Shell(folder).required("shop/main");
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .file("0002_unmarked.sql", "CREATE x;\n")
                .file("0003_look-alike.SQL", "-- +goose Up\n");

        Ended ended = shell.run("validate");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("2 files, 1 error, 1 warning")
                .containsPattern("warning 0003_look-alike.SQL: .* \\[look-alike\\]")
                .containsPattern("error   0002_unmarked.sql:1: .* \\[no-up\\]");
    }

    @Test
    void validate_lets_warnings_pass() {
        Shell shell = new Shell(folder).required("shop/main");
        shell.migrations("shop/main").file("0001_users.sql", "-- +goose Up\nCREATE users;\n");

        Ended ended = shell.run("validate");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("1 file, valid, 1 warning", "[missing-down]");
    }

    @Test
    void validate_applied_finds_edited_and_vanished_files() {
        Shell shell = shop();
        shell.run("up");
        shell.migrations("shop/main")
                .delete("0002_orders.sql")
                .add(1, "users", "CREATE users;\nINSERT b;", "DROP users;");

        assertThat(shell.run("validate").exitCode()).isZero();
        Ended ended = shell.run("validate", "--applied");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("2 files, 2 errors")
                .contains("edited  0001_users.sql: is not the text that was applied")
                .contains("gone    version 2 orders: is applied, and its file has gone")
                .contains("--- 0001_users.sql (as applied)\n+++ 0001_users.sql (now)\n", "-INSERT a;\n+INSERT b;\n");
    }
}
