package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a branch may do to the files of the branch that it is made for. */
final class ValidateBaseTest {

    @TempDir
    private Path folder;

    private Checkout checkout;
    private Shell shell;

    @BeforeEach
    void commit() {
        shell = Shell.ofShop(folder).set("MIGRATE_CHECKOUT", folder.toString());
        shell.migrations("services/shop/migrations/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .add(2, "orders", "CREATE orders;", "DROP orders;")
                .file("README.md", "Not a migration: ü.");
        checkout = Checkout.in(folder);
        checkout.commit("First");
        checkout.git("checkout", "-q", "-b", "feature");
    }

    private Path file(String name) {
        return folder.resolve("services/shop/migrations/main").resolve(name);
    }

    private void add(int version, String name) {
        shell.migrations("services/shop/migrations/main").add(version, name, "CREATE " + name + ";", "DROP x;");
    }

    private Ended validate(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "validate";
        words[1] = "--base";
        words[2] = "trunk";
        System.arraycopy(more, 0, words, 3, more.length);
        return shell.run(words);
    }

    @Test
    void a_branch_without_a_change_and_one_with_a_new_file_are_valid() {
        assertThat(validate()).isEqualTo(new Ended(0, "shop/main (" + file("") + "): 2 files, valid\n", ""));

        add(3, "prices");
        assertThat(validate().out()).contains("3 files, valid");
        checkout.commit("Prices");
        assertThat(validate().exitCode()).isZero();
    }

    @Test
    void an_edit_is_found_committed_or_not() throws IOException {
        Files.writeString(file("0001_users.sql"), "-- +goose Up\nCREATE people;\n-- +goose Down\nDROP people;\n");

        Ended ended = validate();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .isEqualTo("shop/main (" + file("") + "): 2 files, 1 error\n"
                        + "  error   0001_users.sql: is not the text that trunk has, which stores may have applied:"
                        + " take the edit back, and write a new migration [edited-since-base]\n");
        checkout.commit("Edit");
        assertThat(validate().out()).isEqualTo(ended.out());
    }

    @Test
    void what_the_branch_itself_added_may_be_edited() throws IOException {
        add(3, "prices");
        checkout.commit("Prices");
        Files.writeString(file("0003_prices.sql"), "-- +goose Up\nCREATE costs;\n-- +goose Down\nDROP costs;\n");

        assertThat(validate().exitCode()).isZero();
    }

    @Test
    void a_file_that_has_gone_and_one_that_got_another_number_are_found() throws IOException {
        Files.move(file("0002_orders.sql"), file("0003_orders.sql"));
        Files.delete(file("0001_users.sql"));

        Ended ended = validate("--json");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("\"path\":\"0001_users.sql\",\"version\":null")
                .contains("\"code\":\"gone-since-base\",\"severity\":\"error\"")
                .contains("\"code\":\"renumbered-since-base\"");
    }

    @Test
    void two_branches_that_took_one_version_are_told_before_they_meet() {
        add(3, "prices");
        checkout.commit("Prices");
        checkout.git("checkout", "-q", "trunk");
        add(3, "carts");
        checkout.commit("Carts");
        checkout.git("checkout", "-q", "feature");

        Ended ended = validate();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("error   0003_prices.sql: version 3 is taken in trunk by 0003_carts.sql,"
                        + " which came there meanwhile")
                .contains("1 error")
                .doesNotContain("gone-since-base");
        checkout.git("merge", "-q", "trunk");
        assertThat(validate().out()).contains("[duplicate-version]");
    }

    @Test
    void a_late_file_is_refused_unless_the_call_or_the_file_says_otherwise() throws IOException {
        checkout.git("checkout", "-q", "trunk");
        add(9, "carts");
        checkout.commit("Carts");
        checkout.git("checkout", "-q", "feature");
        add(5, "prices");

        Ended ended = validate();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("0005_prices.sql: version 5 is below version 9 of trunk", "[late-for-base]");
        assertThat(validate("--allow-missing").exitCode()).isZero();
        Files.writeString(
                file("0005_prices.sql"), "-- +gander out-of-order\n" + Files.readString(file("0005_prices.sql")));
        assertThat(validate().exitCode()).isZero();
    }

    @Test
    void a_stale_snapshot_is_found_beside() {
        shell.migrations("services/shop/migrations/main")
                .file(
                        "schema.snapshot",
                        "gander schema snapshot 1\ntarget: shop/main\nproduct: none\nmigrations: 1 files," + " sha256 "
                                + "0".repeat(64) + "\n");

        assertThat(validate().out()).contains("[stale-snapshot]");
    }

    @Test
    void strict_lets_no_warning_pass() {
        shell.migrations("services/shop/migrations/main").file("0003_prices.sql", "-- +goose Up\nCREATE prices;\n");

        assertThat(validate().exitCode()).isZero();
        Ended strict = validate("--strict");
        assertThat(strict.exitCode()).isEqualTo(3);
        assertThat(strict.out()).contains("3 files, 1 warning, and --strict lets none pass", "[missing-down]");
        assertThat(shell.run("validate", "--strict", "--dir", file("").toString(), "--style", "goose"))
                .satisfies(goose -> assertThat(goose.exitCode()).isEqualTo(3))
                .satisfies(goose -> assertThat(goose.err()).contains("nothing undoes this migration"));
        shell.migrations("services/shop/migrations/main")
                .file("0003_prices.sql", "-- +gander waive missing-down prices stay\n-- +goose Up\nCREATE prices;\n");
        assertThat(validate("--strict").exitCode()).isZero();
    }

    @Test
    void a_folder_that_the_base_does_not_have_is_new() {
        Path fresh =
                shell.migrations("fresh").add(1, "a", "CREATE a;", "DROP a;").folder();

        assertThat(validate("--dir", fresh.toString()).exitCode()).isZero();
    }

    @Test
    void many_files_are_compared() {
        for (int version = 10; version < 400; version++) {
            add(version, "table" + version);
        }
        checkout.commit("Many");
        checkout.git("branch", "-q", "-f", "trunk", "feature");
        add(200, "table200");
        shell.migrations("services/shop/migrations/main").delete("0300_table300.sql");

        assertThat(validate().out()).contains("391 files, 1 error", "0300_table300.sql: trunk has this file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "--upload-pack=x", " ", "HEAD:services"})
    void an_unknown_reference_is_refused(String reference) {
        Ended ended = shell.run("validate", "--base=" + reference);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--base '" + reference + "' names no commit of the repository", "origin/main");
    }

    @Test
    void a_branch_of_another_past_is_refused() {
        checkout.git("checkout", "-q", "--orphan", "island");
        checkout.commit("Island");

        Ended ended = validate();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("have no commit in common", "git fetch --unshallow");
    }

    @Test
    void a_folder_outside_of_any_repository_is_refused(@TempDir Path elsewhere) throws IOException {
        Files.copy(file("0001_users.sql"), elsewhere.resolve("0001_users.sql"));

        Ended ended = validate("--dir", elsewhere.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("git cannot answer in " + elsewhere, "--base needs a folder of migrations");
    }

    @Test
    void a_program_without_its_sources_says_what_it_lacks() {
        Ended ended = shell.set("MIGRATE_CHECKOUT", folder.resolve("nothing").toString())
                .run("validate", "--base", "trunk");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("shop/main: its folder of migrations is not here", "--dir");
    }

    @Test
    void with_the_store_both_are_told() throws IOException {
        Path migrations = file("");
        assertThat(shell.run("up", "--dir", migrations.toString()).exitCode()).isZero();
        Files.writeString(file("0001_users.sql"), "-- +goose Up\nCREATE people;\n-- +goose Down\nDROP people;\n");

        Ended ended = validate("--applied");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("2 errors", "[edited-since-base]", "edited  0001_users.sql");
    }

    @Test
    void all_targets_are_compared() {
        Shell estate = EstateShell.unconfigured(folder).set("MIGRATE_CHECKOUT", folder.toString());
        for (String target : List.of("mill/main", "mill/extra")) {
            int slash = target.indexOf('/');
            estate.migrations("services/" + target.substring(0, slash) + "/migrations" + target.substring(slash))
                    .add(1, "first", "CREATE first;", "DROP first;");
        }
        checkout.commit("Mill");

        Ended ended = estate.run("validate", "--base", "HEAD");
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();

        estate.migrations("services/mill/migrations/extra")
                .delete("0001_first.sql")
                .add(1, "b", "CREATE b;", "DROP b;");
        assertThat(estate.run("validate", "--base", "HEAD").out())
                .contains("mill/extra", "0001_b.sql: was 0001_first.sql and is not the text that HEAD has");
    }
}
