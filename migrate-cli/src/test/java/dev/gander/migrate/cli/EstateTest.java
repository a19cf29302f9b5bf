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

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .contains("0002_b.sql: shop/main requires mill/main requires shop/main, so none of them can be first");
        assertThat(shell.run("validate").exitCode()).isEqualTo(3);
        assertThat(shell.store("shop/main").executed()).isEmpty();
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

    /** The baker's bread needs the mill's grain; the shop and the optional target need nothing. */
    private Shell withBakery() {
        Shell shell = configured()
                .set("MILL_EXTRA_URL", "memory:")
                .required("bakery/main")
                .set("BAKERY_MAIN_URL", "memory:");
        shell.migrations("bakery/main")
                .file(
                        "0001_bread.sql",
                        "-- +gander requires mill/main@1\n-- +goose Up\nCREATE bread;\n-- +goose Down\nDROP bread;\n");
        return shell;
    }

    @Test
    void a_failure_leaves_alone_what_depends_on_it_and_nothing_else() {
        Shell shell = withBakery();
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
        Shell shell = withBakery().required("cafe/main").set("CAFE_MAIN_URL", "memory:");
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
        Shell shell = withBakery();
        shell.migrations("mill/main").add(2, "broken", "FAIL now;", "");
        shell.store("shop/main").refuseConnections("nobody is there");

        Ended ended = shell.run("up", "--json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).containsSubsequence("nobody is there", "0002_broken.sql");
        assertThat(ended.out())
                .contains("\"error\":{\"code\":1,", "\"others\":[{\"code\":7,", "\"outcome\":\"not-run\",\"reason\":");
    }

    @Test
    void a_target_alone_looks_for_what_it_requires_and_says_what_is_missing() {
        Shell shell = withBakery();

        Ended alone = shell.run("up", "--target", "bakery/main");
        assertThat(alone.exitCode()).isEqualTo(4);
        assertThat(alone.err())
                .contains(
                        "0001_bread.sql requires mill/main@1: nothing of mill/main is applied in the store that MILL_MAIN_URL names",
                        "Run 'up --target main' of mill first");
        assertThat(shell.store("bakery/main").state().isInitialized()).isFalse();

        shell.run("up", "--target", "mill/main");
        assertThat(shell.run("up", "--target", "bakery/main").exitCode()).isZero();
    }

    @Test
    void a_plan_says_what_it_would_wait_for_unless_it_makes_that_itself() {
        Shell shell = withBakery();

        assertThat(shell.run("plan", "--target", "bakery/main").out())
                .contains("waits: 0001_bread.sql requires mill/main@1: nothing of mill/main is applied");
        assertThat(shell.run("plan").out()).contains("bakery/main: 1 to run").doesNotContain("waits");
    }

    @Test
    void names_and_versions_that_no_target_has_are_refused_before_anything_runs() {
        Shell shell = configured();
        shell.migrations("shop/main")
                .file(
                        "0002_b.sql",
                        "-- +gander requires moon/main@1\n-- +gander requires mill/main@7\n-- +goose Up\nCREATE b;\n");

        for (String command : List.of("up", "plan", "status", "validate", "plan --graph")) {
            Ended ended = shell.run(command.split(" "));
            assertThat(ended.exitCode()).as(command).isEqualTo(3);
            assertThat(ended.err())
                    .as(command)
                    .contains(
                            "0002_b.sql: shop/main requires moon/main@1, and there is no such target",
                            "0002_b.sql: shop/main requires mill/main@7, and mill/main has no such migration: its highest is 1");
        }
        assertThat(shell.store("mill/main").executed()).isEmpty();
    }

    @Test
    void a_program_of_one_service_leaves_the_names_of_others_to_the_store() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").file("0001_a.sql", "-- +gander requires moon/main@1\n-- +goose Up\nCREATE a;\n");

        assertThat(shell.run("validate").exitCode()).isZero();
        Ended ended = shell.run("up");
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("nothing of moon/main is applied in the store that SHOP_MAIN_URL names");

        assertThat(shell.set("MOON_MAIN_URL", "memory:").run("up").err())
                .contains("in the store that MOON_MAIN_URL names");
    }

    @Test
    void everything_is_undone_in_the_opposite_order_and_can_be_made_again() {
        Shell shell = withBakery();
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
    void what_is_still_required_is_not_undone() {
        Shell shell = withBakery();
        shell.run("up");
        shell.migrations("bakery/main")
                .file("0001_bread.sql", "-- +gander requires mill/main@1\n-- +goose Up\nCREATE other;\n");

        Ended ended = shell.run("down-to", "0", "--yes");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("bakery/main: failed", "mill/main: not run, bakery/main, which requires it, failed");
        assertThat(shell.store("mill/main").objects()).containsExactly("grain");
        assertThat(shell.store("shop/main").objects()).isEmpty();
    }

    @Test
    void every_question_answers_in_the_order_in_which_targets_are_migrated() {
        Shell shell = withBakery();
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
        Shell shell = withBakery();
        shell.store("shop/main").refuseConnections("the shop is closed");
        shell.store("bakery/main").refuseConnections("the oven is cold");

        Ended ended = shell.run("status");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).containsSubsequence("the shop is closed", "the oven is cold");
    }

    @Test
    void the_order_is_printed_as_text_and_as_mermaid_without_any_address() {
        Shell shell = estate().required("bakery/main");
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
