package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about folders of migrations. */
final class FileCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void create_writes_the_next_file_and_says_where() {
        Shell shell = new Shell(folder).required("shop/main");
        Path own = shell.migrations("own")
                .add(7, "users", "CREATE users;", "DROP users;")
                .folder();

        Ended ended = shell.run("create", "Add Owner!", "--dir", own.toString());

        assertThat(ended).isEqualTo(new Ended(0, "Created new file: " + own.resolve("0008_add_owner.sql") + "\n", ""));
        assertThat(own.resolve("0008_add_owner.sql")).content().contains("-- +goose Up");
        assertThat(shell.run("create", "later", "--timestamp", "--dir", own.toString())
                        .out())
                .matches("Created new file: .*/20\\d{12}_later\\.sql\n");
    }

    @Test
    void fix_renumbers_and_says_what() {
        Shell shell = new Shell(folder).required("shop/main");
        Path own = shell.migrations("own")
                .add(1, "users", "CREATE users;", "DROP users;")
                .file("20260102030405_orders.sql", "-- +goose Up\nCREATE orders;\n")
                .folder();

        assertThat(shell.run("fix", "--dir", own.toString()).out())
                .isEqualTo("RENAMED " + own.resolve("20260102030405_orders.sql") + " => "
                        + own.resolve("0002_orders.sql") + "\n");
        assertThat(shell.run("fix", "--dir", own.toString()).out()).isEqualTo("nothing to do\n");
    }

    @Test
    void init_makes_a_folder_that_validates() {
        Shell shell = new Shell(folder).required("shop/main");
        String fresh = folder.resolve("deep/fresh").toString();

        assertThat(shell.run("init", "--dir", fresh).exitCode()).isZero();
        assertThat(shell.run("validate", "--dir", fresh).exitCode()).isZero();
        assertThat(shell.run("init", "--dir", fresh).exitCode()).isEqualTo(2);
    }

    @Test
    void without_an_option_the_folder_is_the_targets_own_in_the_sources() throws IOException {
        Shell shell = new Shell(folder).required("shop/main").optional("shop/extra");
        Path checkout = Files.createDirectories(folder.resolve("checkout"));
        shell.set("MIGRATE_CHECKOUT", checkout.toString());

        assertThat(shell.run("init", "--target", "main").out()).contains("checkout/migrations/main/0001_initial.sql");
        Files.createDirectories(checkout.resolve("services/shop"));
        assertThat(shell.run("init", "--target", "main").out())
                .contains("checkout/services/shop/migrations/main/0001_initial.sql");
        assertThat(shell.run("create", "x", "--target", "main").out()).contains("main/0002_x.sql");
        Ended ended = shell.run("create", "x");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("There are several targets: shop/main, shop/extra", "--target");
    }
}
