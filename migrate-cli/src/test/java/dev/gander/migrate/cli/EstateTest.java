package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program over several services. */
final class EstateTest {

    @TempDir
    private Path folder;

    @Test
    void all_targets_are_migrated_in_the_order_in_which_they_are_named() {
        Ended ended = EstateShell.configured(folder).run("up");

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
        Shell shell = EstateShell.configured(folder);
        shell.migrations("shop/main")
                .file(
                        "0002_b.sql",
                        "-- +gander requires mill/main@1\n-- +goose Up\nCREATE b;\n-- +goose Down\nDROP b;\n");

        assertThat(shell.run("up").out()).containsSubsequence("mill/main: 1 migration", "shop/main: 2 migrations");
    }

    @Test
    void targets_that_require_one_another_are_refused() {
        Shell shell = EstateShell.configured(folder);
        shell.migrations("shop/main").file("0002_b.sql", "-- +gander requires mill/main@1\n-- +goose Up\nCREATE b;\n");
        shell.migrations("mill/main").file("0002_b.sql", "-- +gander requires shop/main@1\n-- +goose Up\nCREATE b;\n");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .contains("0002_b.sql: shop/main requires mill/main requires shop/main, so none of them can be first");
        assertThat(shell.run("validate").exitCode()).isEqualTo(3);
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void every_file_of_every_target_is_judged_before_the_first_is_touched() {
        Shell shell = EstateShell.configured(folder).set("MILL_EXTRA_URL", "memory:");
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
        Shell shell = EstateShell.configured(folder).set("MILL_MAIN_URL", "memory:malformed");

        assertThat(shell.run("up").err())
                .contains("mill/main, configured by MILL_MAIN_URL: the address cannot be understood");
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void a_failure_leaves_alone_what_depends_on_it_and_nothing_else() {
        Shell shell = EstateShell.withBakery(folder);
        shell.migrations("mill/main").add(2, "broken", "FAIL now;", "");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .containsSubsequence(
                        "shop/main: 1 migration",
                        "mill/main: failed",
                        "mill/extra: 1 migration",
                        "bakery/main: not run, mill/main, which it requires, failed");
        assertThat(shell.store("bakery/main").executed()).isEmpty();
        assertThat(shell.store("mill/extra").objects()).containsExactly("extra");
    }

    @Test
    void what_waits_for_one_that_was_left_alone_is_left_alone_too() {
        Shell shell = EstateShell.withBakery(folder).required("cafe/main").set("CAFE_MAIN_URL", "memory:");
        shell.migrations("cafe/main")
                .file("0001_toast.sql", "-- +gander requires bakery/main@1\n-- +goose Up\nCREATE toast;\n");
        shell.store("mill/main").refuseConnections("nobody is there");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.out()).contains("cafe/main: not run, bakery/main, which it requires, was not run");
        assertThat(ended.err()).contains("Error: mill/main: nobody is there");
    }

    @Test
    void the_exit_code_is_the_worst_one_and_every_failure_is_told() {
        Shell shell = EstateShell.withBakery(folder);
        shell.migrations("mill/main").add(2, "broken", "FAIL now;", "");
        shell.store("shop/main").refuseConnections("nobody is there");

        Ended ended = shell.run("up", "--json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).containsSubsequence("nobody is there", "0002_broken.sql");
        assertThat(ended.out())
                .contains("\"error\":{\"code\":1,", "\"others\":[{\"code\":7,", "\"outcome\":\"not-run\",\"reason\":");
    }

    @Test
    void everything_is_undone_in_the_opposite_order_and_can_be_made_again() {
        Shell shell = EstateShell.withBakery(folder);
        shell.run("up");

        Ended asked = shell.run("down-to", "0");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("or undo everything in all of them with --yes");
        assertThat(shell.run("down-to", "1", "--yes").exitCode()).isEqualTo(2);

        Ended ended = shell.run("down-to", "0", "--yes");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).containsSubsequence("bakery/main: 1 migration", "mill/main: 1 migration");
        assertThat(shell.store("mill/main").objects()).isEmpty();
        assertThat(shell.store("shop/main").objects()).isEmpty();
        assertThat(shell.run("up").out()).containsSubsequence("mill/main: 1 migration", "bakery/main: 1 migration");
    }

    @Test
    void every_question_answers_in_the_order_in_which_targets_are_migrated() {
        Shell shell = EstateShell.withBakery(folder);
        shell.migrations("shop/main")
                .file("0002_b.sql", "-- +gander requires bakery/main@1\n-- +goose Up\nCREATE b;\n");
        shell.run("up");

        for (String command : List.of("status", "version", "history", "check", "plan", "plan --graph", "up")) {
            assertThat(shell.run(command.split(" ")).out())
                    .as(command)
                    .containsSubsequence("mill/main", "bakery/main", "shop/main");
        }
    }

    @Test
    void questions_reach_the_stores_side_by_side_and_every_failure_is_told() {
        Shell shell = EstateShell.withBakery(folder);
        shell.store("shop/main").refuseConnections("the shop is closed");
        shell.store("bakery/main").refuseConnections("the oven is cold");

        Ended ended = shell.run("status");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).containsSubsequence("the shop is closed", "the oven is cold");
    }

    @Test
    void the_order_is_printed_as_text_and_as_mermaid_without_any_address() {
        Shell shell = EstateShell.unconfigured(folder).required("bakery/main");
        shell.migrations("bakery/main")
                .file(
                        "0001_bread.sql",
                        "-- +gander requires mill/main@1\n-- +gander requires-object table flour(kind)\n"
                                + "-- +goose Up\nCREATE bread;\n");

        assertThat(shell.run("plan", "--graph").out()).isEqualTo("""
                     TARGET       KIND    AFTER        NEEDS
                  1  shop/main    memory
                  2  mill/main    memory
                  3  mill/extra   memory
                  4  bakery/main  memory  mill/main@1  table flour(kind)

                flowchart LR
                    shop_main[shop/main]
                    mill_main[mill/main]
                    mill_extra[mill/extra]
                    bakery_main[bakery/main]
                    mill_main -->|1| bakery_main
                    bakery_main_needs_flour([table flour]) -.-> bakery_main
                """);
    }

    @Test
    void a_variable_that_several_services_take_for_theirs_is_refused_where_it_would_be_used() {
        Shell shell = EstateShell.unconfigured(folder)
                .set("SQL_MIGRATIONS_DSN", "memory:")
                .set("SHOP_MAIN_URL", "memory:");

        Ended ended = shell.run("up");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("SQL_MIGRATIONS_DSN", "mill/main", "Set MILL_MAIN_URL");

        assertThat(shell.set("MILL_MAIN_URL", "memory:").run("up").exitCode()).isZero();
    }

    @Test
    void a_variable_by_which_services_name_one_store_is_taken_for_each_of_them() {
        Shell shell = new Shell(folder).sharing("shop/main", "STORE_URI").sharing("mill/main", "STORE_URI");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("mill/main").add(1, "grain", "CREATE grain;", "DROP grain;");
        shell.set("STORE_URI", "memory:");

        assertThat(shell.run("up").out()).contains("shop/main: 1 migration", "mill/main: 1 migration");
        shell.set("MILL_MAIN_URL", "memory:of-its-own").run("check");
        assertThat(shell.settings())
                .extracting(given -> given.target() + " " + given.url())
                .endsWith("shop/main memory:", "mill/main memory:of-its-own");
    }

    @Test
    void a_variable_that_one_of_them_means_alone_is_refused_for_both() {
        Shell shell = new Shell(folder).sharing("shop/main", "STORE_URI").required("mill/main", "STORE_URI");
        shell.set("STORE_URI", "memory:");

        assertThat(shell.run("version", "--target", "shop/main").err()).contains("STORE_URI", "Set SHOP_MAIN_URL");
        assertThat(shell.run("version", "--target", "mill/main").err()).contains("STORE_URI", "Set MILL_MAIN_URL");
    }

    @Test
    void the_name_of_a_target_may_say_its_service() {
        Shell shell = EstateShell.configured(folder);

        assertThat(shell.run("up", "--target", "mill/main").out()).doesNotContain("shop");
        assertThat(shell.run("version", "--target", "main").out()).isEqualTo("""
                shop/main: no version applied
                mill/main: version 1
                """);
    }
}
