package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a target's files require of other targets, over several services. */
final class EstateRequirementsTest {

    @TempDir
    private Path folder;

    @Test
    void a_target_alone_looks_for_what_it_requires_and_says_what_is_missing() {
        Shell shell = EstateShell.withBakery(folder);

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
        Shell shell = EstateShell.withBakery(folder);

        assertThat(shell.run("plan", "--target", "bakery/main").out())
                .contains("waits: 0001_bread.sql requires mill/main@1: nothing of mill/main is applied");
        assertThat(shell.run("plan").out()).contains("bakery/main: 1 to run").doesNotContain("waits");
    }

    @Test
    void names_and_versions_that_no_target_has_are_refused_before_anything_runs() {
        Shell shell = EstateShell.configured(folder);
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
    void what_is_still_required_is_not_undone() {
        Shell shell = EstateShell.withBakery(folder);
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
}
