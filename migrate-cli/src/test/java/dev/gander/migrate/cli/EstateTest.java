package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program over several services. */
final class EstateTest {

    @TempDir
    private Path folder;

    private Shell estate() {
        Shell shell = new Shell(folder)
                .required("shop/main", "SQL_MIGRATIONS_DSN")
                .required("mill/main", "SQL_MIGRATIONS_DSN")
                .optional("mill/extra");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("mill/main").add(1, "grain", "CREATE grain;", "DROP grain;");
        shell.migrations("mill/extra").add(1, "extra", "CREATE extra;", "DROP extra;");
        return shell;
    }

    private Shell configured() {
        return estate().set("SHOP_MAIN_URL", "memory:").set("MILL_MAIN_URL", "memory:");
    }

    @Test
    void all_targets_are_migrated_in_the_order_in_which_they_are_named() {
        Ended ended = configured().run("up");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .containsSubsequence(
                        "shop/main: 1 migration",
                        "mill/main: 1 migration",
                        "mill/extra: not configured",
                        "shop/main (memory)");
    }

    @Test
    void a_file_that_requires_another_target_lets_that_one_go_first() {
        Shell shell = configured();
        shell.migrations("shop/main")
                .file(
                        "0002_b.sql",
                        "-- +gander requires mill/main@1\n-- +goose Up\nCREATE b;\n-- +goose Down\nDROP b;\n");

        assertThat(shell.run("up").out()).containsSubsequence("mill/main: 1 migration", "shop/main: 2 migrations");
    }

    @Test
    void targets_that_require_one_another_are_refused() {
        Shell shell = configured();
        shell.migrations("shop/main").file("0002_b.sql", "-- +gander requires mill/main@1\n-- +goose Up\nCREATE b;\n");
        shell.migrations("mill/main").file("0002_b.sql", "-- +gander requires shop/main@1\n-- +goose Up\nCREATE b;\n");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("[shop/main, mill/main] require one another");
    }

    @Test
    void every_file_of_every_target_is_judged_before_the_first_is_touched() {
        Shell shell = configured().set("MILL_EXTRA_URL", "memory:");
        shell.migrations("mill/main").file("0002_bad.sql", "CREATE bad;\n");
        shell.migrations("mill/extra").file("0002_worse.sql", "CREATE worse;\n");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("0002_bad.sql:1", "0002_worse.sql:1");
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void every_address_is_read_before_the_first_store_is_touched() {
        Shell shell = configured().set("MILL_MAIN_URL", "memory:malformed");

        assertThat(shell.run("up").err())
                .contains("mill/main, configured by MILL_MAIN_URL: the address cannot be understood");
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void a_failure_stops_the_run_and_the_rest_is_not_touched() {
        Shell shell = configured();
        shell.migrations("shop/main").add(2, "broken", "FAIL now;", "");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("shop/main: failed", "mill/main: not run", "mill/extra: not configured");
        assertThat(shell.store("mill/main").executed()).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_stops_the_run() {
        Shell shell = configured();
        shell.store("shop/main").refuseConnections("nobody is there");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.out()).contains("shop/main: failed, nothing has run", "mill/main: not run");
        assertThat(ended.err()).contains("Error: shop/main: nobody is there");
    }

    @Test
    void a_variable_that_several_services_take_for_theirs_is_refused_where_it_would_be_used() {
        Shell shell = estate().set("SQL_MIGRATIONS_DSN", "memory:").set("SHOP_MAIN_URL", "memory:");

        Ended ended = shell.run("up");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("SQL_MIGRATIONS_DSN", "mill/main", "Set MILL_MAIN_URL");

        assertThat(shell.set("MILL_MAIN_URL", "memory:").run("up").exitCode()).isZero();
    }

    @Test
    void the_name_of_a_target_may_say_its_service() {
        Shell shell = configured();

        assertThat(shell.run("up", "--target", "mill/main").out()).doesNotContain("shop");
        assertThat(shell.run("version", "--target", "main").out()).isEqualTo("""
                shop/main: no version applied
                mill/main: version 1
                """);
    }
}
