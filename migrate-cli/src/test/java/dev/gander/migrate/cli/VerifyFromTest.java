package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way by an older state of the files, beside the way from nothing. */
final class VerifyFromTest {

    @TempDir
    private Path folder;

    private Path migrations;
    private Checkout checkout;
    private Shell shell;

    @BeforeEach
    void commit() {
        migrations = folder.resolve("shop/main");
        shell = Shell.ofShop(folder).set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users (id int);", "DROP users;")
                .file("README.md", "Not a migration: ü.");
        checkout = Checkout.in(folder);
        checkout.commit("First");
    }

    private Ended verify(String reference) {
        return shell.run("verify", "--from", reference, "--dir", migrations.toString());
    }

    @Test
    void new_files_on_top_of_the_old_ones_are_sound() {
        assertThat(verify("trunk").exitCode()).as("nothing new").isZero();

        shell.migrations("shop/main").add(2, "orders", "CREATE orders;", "DROP orders;");
        Ended ended = verify("trunk");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("2 files up, 2 down and up again: sound");
    }

    @Test
    void a_way_that_leads_elsewhere_is_a_finding() throws IOException {
        // A store of the old state keeps what a file made that is there no longer.
        Files.move(migrations.resolve("0001_users.sql"), folder.resolve("gone.sql"));
        shell.migrations("shop/main").add(2, "orders", "CREATE orders;", "DROP orders;");

        Ended ended = verify("HEAD");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).contains("  0002_orders.sql: what the older files made", "    unexpected  table users");
    }

    @Test
    void an_edited_file_is_refused_as_a_store_of_the_old_state_would() {
        shell.migrations("shop/main").add(1, "users", "CREATE users (id bigint);", "DROP users;");

        Ended ended = verify("trunk");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains("0001_users.sql");
    }

    @Test
    void a_new_file_below_the_old_ones_is_refused_as_late() {
        shell.migrations("shop/main").add(5, "five", "CREATE five;", "DROP five;");
        checkout.commit("Second");
        shell.migrations("shop/main").add(4, "four", "CREATE four;", "DROP four;");

        assertThat(verify("trunk").exitCode()).isEqualTo(3);
        assertThat(verify("trunk~1").exitCode()).isZero();
    }

    @Test
    void a_folder_that_was_not_there_is_an_empty_one() throws Exception {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.copy(migrations.resolve("0001_users.sql"), other.resolve("0001_users.sql"));

        Ended ended = shell.run("verify", "--from", "HEAD", "--dir", other.toString());

        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "--upload-pack=x", " ", "HEAD:shop"})
    void an_unknown_reference_is_refused(String reference) {
        Ended ended = shell.run("verify", "--from=" + reference, "--dir", migrations.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("names no commit of the repository", "origin/main");
    }

    @Test
    void a_folder_outside_of_any_repository_is_refused(@TempDir Path elsewhere) throws IOException {
        Files.copy(migrations.resolve("0001_users.sql"), elsewhere.resolve("0001_users.sql"));

        Ended ended = shell.run("verify", "--from", "HEAD", "--dir", elsewhere.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("git cannot answer in " + elsewhere, "not a git repository");
    }
}
