package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that run only where a flag is on. */
final class FlagsTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .file("0002_beta.sql", flagged("CREATE beta;", "DROP beta;"))
                .add(3, "orders", "CREATE orders;", "DROP orders;");
        return shell;
    }

    private static String flagged(String up, String down) {
        return "-- +gander flag beta\n-- +goose Up\n" + up + "\n-- +goose Down\n" + down + "\n";
    }

    private void snapshot(Shell shell, String... more) {
        String[] words = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "snapshot",
                    "--out",
                    "--scratch-url",
                    "memory:scratch",
                    "--dir",
                    folder.resolve("shop/main").toString()
                },
                0,
                words,
                0,
                6);
        System.arraycopy(more, 0, words, 6, more.length);
        Ended ended = shell.run(words);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void without_the_flag_up_passes_the_file_over_and_check_is_content() {
        Shell shell = shop();

        Ended up = shell.run("up");

        assertThat(up.exitCode()).isZero();
        assertThat(up.out()).contains("SKIPPED  up 0002_beta.sql", "2        beta    skipped here");
        assertThat(shell.store("shop/main").objects()).containsExactly("orders", "users");
        assertThat(shell.run("check").exitCode()).isZero();
        assertThat(shell.run("status", "--check").exitCode()).isZero();
    }

    @Test
    void the_plan_names_the_flag_that_a_file_waits_for() {
        Shell shell = shop();

        assertThat(shell.run("plan").out()).contains("  skipped here: 0002_beta.sql waits for the flag beta\n");
        assertThat(shell.run("plan", "--json").out()).contains("\"edition\":\"community\",\"flag\":\"beta\"");
        assertThat(shell.run("plan", "--flag", "beta").out())
                .contains("3 to run")
                .doesNotContain("skipped");
    }

    @ParameterizedTest
    @CsvSource({"SHOP_FLAGS, beta", "MIGRATE_FLAGS, beta", "SHOP_FLAGS, 'alpha, beta'", "MIGRATE_FLAGS, alpha beta"})
    void a_variable_turns_it_on(String variable, String value) {
        Shell shell = shop().set(variable, value);

        assertThat(shell.run("up").exitCode()).isZero();

        assertThat(shell.store("shop/main").objects()).containsExactly("beta", "orders", "users");
    }

    @Test
    void the_variable_of_the_service_wins_over_the_one_of_all() {
        Shell shell = shop().set("SHOP_FLAGS", "alpha").set("MIGRATE_FLAGS", "beta");

        assertThat(shell.run("plan").out()).contains("waits for the flag beta");
    }

    @Test
    void an_option_wins_over_variables() {
        Shell shell = shop().set("SHOP_FLAGS", "alpha");

        assertThat(shell.run("up", "--flag", "beta").exitCode()).isZero();

        assertThat(shell.store("shop/main").objects()).contains("beta");
    }

    @Test
    void turned_on_later_it_is_pending_and_up_applies_it() {
        Shell shell = shop();
        shell.run("up");

        assertThat(shell.run("check", "--flag", "beta").exitCode()).isEqualTo(4);
        Ended up = shell.run("up", "--flag", "beta");

        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(shell.store("shop/main").objects()).contains("beta");
        assertThat(shell.run("check").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "up", "status", "check", "drift", "up-by-one"})
    void a_flag_that_no_file_knows_is_refused_before_a_store_is_touched(String command) {
        Shell shell = shop();

        Ended ended = shell.run(command, "--flag", "bta");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--flag bta: no file of this call", "Files run under: beta.");
        assertThat(shell.store("shop/main").executed()).isEmpty();
    }

    @Test
    void a_flag_of_a_variable_may_be_one_of_another_build() {
        assertThat(shop().set("MIGRATE_FLAGS", "gamma").run("up").exitCode()).isZero();
    }

    @Test
    void a_malformed_name_is_refused_with_the_variable() {
        Ended ended = shop().set("SHOP_FLAGS", "beta,Be_ta").run("up");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("SHOP_FLAGS: 'Be_ta' is no name of a flag");
    }

    @Test
    void where_it_is_off_the_snapshot_without_flags_serves_drift() {
        Shell shell = shop();
        snapshot(shell);
        shell.run("up");

        assertThat(shell.run("drift"))
                .isEqualTo(
                        new Ended(0, "shop/main: as expected, version 3 by the snapshot, 2 objects as expected\n", ""));
    }

    @Test
    void where_it_is_on_drift_is_told_by_a_replay() {
        Shell shell = shop();
        snapshot(shell);
        shell.run("up", "--flag", "beta");

        Ended alone = shell.run("drift");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err())
                .contains("of the files under flags schema.snapshot holds none, and the store 2", "SCRATCH_URL");
        assertThat(shell.run("drift", "--scratch-url", "memory:scratch"))
                .isEqualTo(new Ended(
                        0,
                        "shop/main: as expected, version 3 by a replay of the applied files, 3 objects as expected\n",
                        ""));
    }

    @Test
    void a_snapshot_with_the_flag_says_so_and_serves_where_it_is_on() throws IOException {
        Shell shell = shop();
        snapshot(shell, "--flag", "beta");
        shell.run("up", "--flag", "beta");

        assertThat(Files.readString(folder.resolve("shop/main/schema.snapshot")))
                .contains("\nflags: beta\n", "table beta");
        assertThat(shell.run("drift").exitCode()).isZero();
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void a_snapshot_of_a_live_store_names_the_flags_that_are_applied_there() throws IOException {
        Shell shell = shop();
        shell.run("up", "--flag", "beta");
        String dir = folder.resolve("shop/main").toString();

        Ended ended = shell.run("snapshot", "--live", "--out", "--dir", dir, "--target", "main");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(Files.readString(folder.resolve("shop/main/schema.snapshot")))
                .contains("\nflags: beta\n");
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void verify_tries_all_flags_on_and_none() {
        Shell shell = shop().set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");

        assertThat(shell.run("verify"))
                .isEqualTo(
                        new Ended(0, "shop/main: 3 files up, 3 down and up again: sound\n", "verifying shop/main\n"));
    }

    @Test
    void verify_finds_a_file_that_fails_where_the_flag_is_off() {
        Shell shell = shop().set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main").add(4, "needs_beta", "DROP beta;", "CREATE beta;");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).contains("1 finding\n  0004_needs_beta.sql: where no flag is on, it fails: ");
    }

    @Test
    void verify_finds_what_a_flag_makes_otherwise_when_it_is_turned_on_later() {
        Shell shell = shop().set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main")
                .add(4, "last", "CREATE OR REPLACE TABLE note (a text);", "DROP note;")
                .file("0005_b.sql", flagged("CREATE OR REPLACE TABLE x (b text);", "DROP x;"))
                .add(6, "x", "CREATE OR REPLACE TABLE x (a text);", "CREATE OR REPLACE TABLE x (b text);");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out())
                .contains(
                        "0005_b.sql: where flags are turned on after all other files, the files up to this make something"
                                + " else than where they are on from the beginning");
    }

    @Test
    void verify_finds_a_flag_that_cannot_be_turned_on_later() {
        Shell shell = Shell.ofShop(folder).set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main")
                .file("0001_b.sql", flagged("CREATE x;", "DROP x;"))
                .add(2, "x", "CREATE OR REPLACE TABLE x;", "INSERT nothing;");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).contains("0001_b.sql: where its flag is turned on after all other files, it fails: ");
    }

    @Test
    void adopting_leaves_it_out_where_the_flag_is_off() {
        Shell shell = shop();
        snapshot(shell);
        shell.store("shop/main").execute("CREATE users");
        shell.store("shop/main").execute("CREATE orders");

        Ended ended = shell.run("adopt", "--to", "3", "--yes", "--target", "main");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("2        beta    skipped here");
        assertThat(shell.run("adopt", "--to", "3", "--yes", "--target", "main", "--flag", "beta")
                        .exitCode())
                .as("beta is not there, and the snapshot cannot say what it is")
                .isZero();
    }
}
