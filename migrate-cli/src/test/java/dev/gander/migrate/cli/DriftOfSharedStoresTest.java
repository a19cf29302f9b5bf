package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores in which several targets live. */
final class DriftOfSharedStoresTest {

    @TempDir
    private Path folder;

    @Test
    void targets_that_share_a_store_leave_each_other_alone() {
        Shell shell = new Shell(folder)
                .required("shop/main")
                .required("mill/main")
                .set("SHOP_MAIN_URL", "memory:shared")
                .set("MILL_MAIN_URL", "memory:shared");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("mill/main").file("0001_grain.sql", """
                -- +gander requires-object table foreigners
                -- +goose Up
                CREATE grain;
                -- +goose Down
                DROP grain;
                """);
        shell.shared().execute("CREATE foreigners");
        shell.scratch("mill/main").execute("CREATE foreigners");
        shell.run("up");
        Ended alone = shell.run("drift", "--target", "shop/main", "--scratch-url", "memory:scratch");
        assertThat(alone.exitCode()).isEqualTo(5);
        assertThat(alone.out())
                .contains("unexpected  table grain")
                .contains("note: mill/main lives in the same store and has no readable snapshot");

        keepSnapshots(shell);
        assertThat(shell.run("drift")).isEqualTo(new Ended(0, """
                shop/main: as expected, version 1 by the snapshot, 1 object as expected
                  left out: 1 of mill/main, 1 of other owners
                mill/main: as expected, version 1 by the snapshot, 1 object as expected
                  left out: 1 of shop/main, 1 of other owners
                """, ""));
        shell.shared().execute("CREATE fix");
        assertThat(shell.run("drift").out())
                .containsOnlyOnce("mill/main: 1 difference")
                .contains("unexpected  table fix");
    }

    @Test
    void a_target_that_does_not_live_here_explains_nothing() {
        Shell shell = EstateShell.configured(folder);
        shell.run("up");
        keepSnapshots(shell);
        shell.store("shop/main").execute("CREATE grain");

        assertThat(shell.run("drift", "--target", "shop/main").out()).contains("unexpected  table grain");
    }

    private void keepSnapshots(Shell shell) {
        for (String name : new String[] {"shop/main", "mill/main"}) {
            String dir = folder.resolve(name).toString();
            shell.run("snapshot", "--out", "--target", name, "--scratch-url", "memory:scratch", "--dir", dir);
        }
    }
}
