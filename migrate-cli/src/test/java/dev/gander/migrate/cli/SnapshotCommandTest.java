package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema that files make, printed and kept. */
final class SnapshotCommandTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder).set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main").add(1, "users", "CREATE users (id int, age int);", "DROP users;");
        return shell;
    }

    private Path file() {
        return folder.resolve("shop/main/schema.snapshot");
    }

    private Ended out(Shell shell) {
        return shell.run(
                "snapshot", "--out", "--dir", folder.resolve("shop/main").toString());
    }

    @Test
    void the_schema_of_the_files_is_printed_and_nothing_else() {
        Ended ended = shop().run("snapshot");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().replaceAll("[0-9a-f]{64}", "…")).isEqualTo("""
                gander schema snapshot 1
                target: shop/main
                product: in-memory store
                migrations: 1 files, sha256 …

                table users
                  column age: int
                  column id: int

                left out:
                  gander_history_shop_main
                  goose_db_version_shop_main
                """);
    }

    @Test
    void what_was_there_before_is_not_part_of_it() {
        Shell shell = shop();
        shell.scratch("shop/main").execute("CREATE foreigners");

        assertThat(shell.run("snapshot").out()).doesNotContain("foreigners");
    }

    @Test
    void out_writes_the_file_once() throws IOException {
        Shell shell = shop();

        assertThat(out(shell).out()).isEqualTo("Created new file: " + file() + "\n");
        assertThat(Files.readString(file())).isEqualTo(shell.run("snapshot").out());
        assertThat(out(shell).out()).isEqualTo("nothing to do\n");
        try (var files = Files.list(folder.resolve("shop/main"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("0001_users.sql", "schema.snapshot");
        }
    }

    @Test
    void live_shows_what_the_store_holds() {
        Shell shell = shop();
        shell.run("up");
        shell.store("shop/main").execute("CREATE fix");

        assertThat(shell.run("snapshot", "--live").out()).contains("\ntable fix\n", "\ntable users\n");
        assertThat(shell.run("snapshot").out()).doesNotContain("fix");
    }

    @Test
    void live_is_kept_only_when_all_files_are_applied() {
        Shell shell = shop();
        String dir = folder.resolve("shop/main").toString();

        Ended ended = shell.run("snapshot", "--live", "--out", "--dir", dir);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("not exactly the files applied; see version 1");
        assertThat(file()).doesNotExist();

        shell.run("up");
        assertThat(shell.run("snapshot", "--live", "--out", "--dir", dir).exitCode())
                .isZero();
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void one_target_is_printed_and_all_are_written() {
        Shell shell = EstateShell.configured(folder)
                .set("SHOP_MAIN_SCRATCH_URL", "memory:scratch")
                .set("MILL_MAIN_SCRATCH_URL", "memory:scratch")
                .set("MIGRATE_CHECKOUT", folder.toString());

        Ended several = shell.run("snapshot");
        assertThat(several.exitCode()).isEqualTo(2);
        assertThat(several.err()).contains("several: shop/main, mill/main", "--out");
        assertThat(shell.run("snapshot", "--target", "mill/main").out()).contains("table grain");
        assertThat(shell.run("snapshot", "--json").exitCode()).isZero();

        Ended nowhere = shell.run("snapshot", "--out");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("its folder of migrations is not here");
    }

    @Test
    void validate_tells_a_stale_snapshot_a_damaged_one_and_a_damaged_acceptance() throws IOException {
        Shell shell = shop();
        assertThat(shell.run("validate").exitCode()).isZero();
        out(shell);
        assertThat(shell.run("validate").exitCode()).isZero();

        shell.migrations("shop/main").add(2, "orders", "CREATE orders;", "DROP orders;");
        Ended stale = shell.run("validate");
        assertThat(stale.exitCode()).isEqualTo(3);
        assertThat(stale.out())
                .contains("error   schema.snapshot: a file was added, the snapshot was not made anew;"
                        + " 'snapshot --out' writes it anew [stale-snapshot]\n");
        assertThat(shell.run("up").exitCode()).as("a run does not read it").isZero();

        out(shell);
        shell.migrations("shop/main").add(2, "orders", "CREATE orders (id int);", "DROP orders;");
        assertThat(shell.run("validate").out()).contains("schema.snapshot: a file was changed, the snapshot was not");

        Files.writeString(file(), "gander schema snapshot 1\ntarget: shop\n");
        assertThat(shell.run("validate").out()).contains("schema.snapshot:2: ", "[bad-snapshot]");

        Files.delete(file());
        shell.migrations("shop/main").file("accepted-drift", "# ours\naccept everything\n");
        assertThat(shell.run("validate").out()).contains("accepted-drift:2: write 'accept", "[bad-accepted-drift]");
    }
}
