package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.datastore.StoreState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of one environment for several targets: all are asked before the first one is touched. */
final class SeedTargetsTest {

    @TempDir
    private Path folder;

    /** Three targets, of which {@code main} comes first and {@code third} has no data; everything is applied. */
    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        for (String target : List.of("other", "third")) {
            shell.required("shop/" + target).set("SHOP_" + target.toUpperCase(Locale.ROOT) + "_URL", "memory:");
            shell.migrations("shop/" + target).add(1, "x", "CREATE x;", "DROP x;");
        }
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        seed(shell, "shop/main", "dev/010_people.sql");
        seed(shell, "shop/other", "dev/010_people.sql");
        seed(shell, "shop/other", "production/010_people.sql");
        shell.run("up");
        return shell;
    }

    private static void seed(Shell shell, String target, String path) {
        shell.migrations(target).file("seeds/" + path, "-- +gander production\n-- +goose Up\nINSERT people;\n");
    }

    private static void seedProduction(Shell shell) {
        assertThat(shell.run("seed", "--env", "production", "--allow-production", "--target", "other")
                        .exitCode())
                .isZero();
    }

    @Test
    void all_are_seeded_where_none_refuses() {
        Ended ended = shop().run("seed", "--env", "dev");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("shop/main: 1 seed file in ", "shop/other: 1 seed file in ", "shop/third: nothing to do");
    }

    @Test
    void a_production_behind_them_keeps_the_data_of_developers_out_of_all() {
        Shell shell = shop();
        seedProduction(shell);
        StoreState before = shell.store("shop/main").state();

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("shop/other: this store holds the data of production");
        assertThat(ended.out())
                .contains(
                        "shop/main: not run, shop/other failed before anything was touched",
                        "shop/other: failed, nothing has run");
        assertThat(shell.store("shop/main").state()).isEqualTo(before);
        assertThat(shell.store("shop/main").executed()).doesNotContain("INSERT people;");
    }

    @Test
    void a_pending_migration_behind_them_keeps_all_as_they_are() {
        Shell shell = shop();
        shell.migrations("shop/other").add(2, "y", "CREATE y;", "DROP y;");
        StoreState before = shell.store("shop/main").state();

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("shop/other: not applied: 2");
        assertThat(shell.store("shop/main").state()).isEqualTo(before);
        assertThat(shell.run("seed", "--env", "dev", "--target", "main").exitCode())
                .isZero();
    }

    @Test
    void every_target_that_refuses_is_named() {
        Shell shell = shop();
        seedProduction(shell);
        shell.migrations("shop/main").add(2, "y", "CREATE y;", "DROP y;");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.err()).contains("shop/main: not applied: 2", "shop/other: this store holds");
        assertThat(ended.out()).contains("shop/third: not run, shop/main failed before anything was touched");
    }

    @Test
    void a_store_that_does_not_answer_keeps_all_as_they_are() {
        Shell shell = shop();
        StoreState before = shell.store("shop/main").state();
        shell.store("shop/other").refuseConnections("nobody is at home");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).contains("shop/other: nobody is at home");
        assertThat(shell.store("shop/main").state()).isEqualTo(before);
    }

    @Test
    void json_tells_of_each_target_that_it_was_left_alone() {
        Shell shell = shop();
        seedProduction(shell);

        assertThat(shell.run("seed", "--env", "dev", "--json").out())
                .contains("\"outcome\":\"not-run\"", "\"outcome\":\"failed\"", "shop/other failed before anything was");
    }
}
