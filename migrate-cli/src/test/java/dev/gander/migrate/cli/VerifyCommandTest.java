package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.datastore.Presence;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are tried on scratch stores. */
final class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder).set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main").add(1, "users", "CREATE users (id int, age int);", "DROP users;");
        return shell;
    }

    @Test
    void files_that_undo_what_they_do_are_sound() {
        Shell shell = shop();
        shell.migrations("shop/main").add(2, "orders", "CREATE orders;", "DROP orders;");

        assertThat(shell.run("verify"))
                .isEqualTo(
                        new Ended(0, "shop/main: 2 files up, 2 down and up again: sound\n", "verifying shop/main\n"));
    }

    @Test
    void the_configured_store_is_left_alone() {
        Shell shell = shop();

        shell.run("verify");

        assertThat(shell.store("shop/main").state().versionTable()).isEqualTo(Presence.ABSENT);
        assertThat(shell.store("shop/main").executed()).isEmpty();
        assertThat(shell.scratch("shop/main").executed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a forgotten index | CREATE INDEX idx_age; INSERT | INSERT | unexpected  table idx_age",
                "a wrong type      | DROP users; CREATE users (id int, age bigint) | DROP users; CREATE users (id int, age text)"
                        + " | column age: expected 'int', found 'text'",
                "a lost default    | DROP users; CREATE users (id int, age int default 7) | DROP users; CREATE users (id int)"
                        + " | column age: missing, expected 'int'",
                "a foreign object  | INSERT | DROP foreigners | missing     table foreigners",
            })
    void a_bad_down_is_named(String what, String up, String down, String said) {
        Shell shell = shop();
        shell.scratch("shop/main").execute("CREATE foreigners");
        shell.migrations("shop/main")
                .add(2, "bad", up.replace("; ", ";\n") + ";", down.replace("; ", ";\n") + ";")
                .add(3, "good", "CREATE other;", "DROP other;");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).as(what + ended.out() + ended.err()).isEqualTo(5);
        assertThat(ended.out())
                .contains("  0002_bad.sql: its Down does not bring back what its Up has found\n", said)
                .doesNotContain("0001_users.sql", "0003_good.sql");
    }

    @Test
    void a_second_up_that_a_bad_down_has_spoilt_is_a_finding_too() {
        Shell shell = shop();
        shell.migrations("shop/main").add(2, "index", "CREATE INDEX idx_age;", "INSERT nothing;");

        assertThat(shell.run("verify").out()).isEqualTo("""
                shop/main: 2 files up, 2 down and up again: 2 findings
                  0002_index.sql: its Down does not bring back what its Up has found
                    unexpected  table idx_age
                  0002_index.sql: applied again after its Down, it fails: shop/main: up failed at 0002_index.sql:2, statement 1 of 1: idx_age is already there
                """);
    }

    @ParameterizedTest
    @CsvSource({"FAIL up;, DROP orders;", "CREATE orders;, FAIL down;"})
    void a_statement_that_fails_exits_with_1(String up, String down) {
        Shell shell = shop();
        shell.migrations("shop/main").add(2, "orders", up, down);

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("shop/main: ").contains(": failed\n");
        assertThat(ended.err()).contains("0002_orders.sql:").contains("told to fail");
    }

    @Test
    void a_file_without_a_way_back_ends_the_way_down_unless_it_is_waived() {
        Shell shell = shop();
        shell.migrations("shop/main")
                .file("0002_seeds.sql", "-- +goose Up\nINSERT seeds;\n")
                .add(3, "orders", "CREATE orders;", "DROP orders;");

        Ended ended = shell.run("verify");
        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEqualTo("""
                shop/main: 3 files up, 1 down and up again: 1 finding
                  no way back: 0002_seeds.sql ends the way down
                  0002_seeds.sql: it has no Down: write one, or say why by '+gander waive missing-down <reason>'
                """);

        shell.migrations("shop/main")
                .file("0002_seeds.sql", "-- +gander waive missing-down data stays\n-- +goose Up\nINSERT seeds;\n");
        assertThat(shell.run("verify").out())
                .isEqualTo("shop/main: 3 files up, 1 down and up again: sound\n"
                        + "  no way back: 0002_seeds.sql ends the way down\n");
    }

    @Test
    void without_a_place_for_scratch_stores_the_ways_to_one_are_told() {
        Shell shell = Shell.ofShop(folder).optional("shop/extra");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("There is no place to try files out of shop/main\n", "--scratch-url", "SHOP_MAIN_SCRATCH_URL")
                .contains("./migrate --embedded");
    }

    @Test
    void an_optional_target_without_a_place_is_passed_over() {
        Shell shell = shop().optional("shop/extra");
        shell.migrations("shop/extra").add(1, "extra", "CREATE extra;", "DROP extra;");

        assertThat(shell.run("verify").out()).endsWith("shop/extra: not configured (SHOP_EXTRA_SCRATCH_URL)\n");
        assertThat(shell.run("verify", "--target", "extra").exitCode()).isEqualTo(2);
    }

    @Test
    void a_store_in_which_a_target_lives_is_no_scratch_store() {
        Shell shell = shop().set("SHOP_MAIN_SCRATCH_URL", "memory:");
        assertThat(shell.run("verify").err())
                .contains(
                        "SHOP_MAIN_SCRATCH_URL and SHOP_MAIN_URL name one and the same store, and shop/main lives there");

        shell.set("SHOP_MAIN_SCRATCH_URL", "");
        assertThat(shell.run("verify", "--scratch-url", "memory:").err())
                .contains("--scratch-url and SHOP_MAIN_URL name one and the same store");

        shell.scratch("shop/main").createTables();
        Ended ended = shell.run("verify", "--scratch-url", "memory:scratch");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEqualTo("shop/main: could not be tried\n");
        assertThat(ended.err()).contains("no place to try things out");
    }

    @Test
    void what_the_files_require_is_made_first() {
        Shell shell = EstateShell.withBakery(folder)
                .set("SHOP_MAIN_SCRATCH_URL", "memory:scratch")
                .set("MILL_MAIN_SCRATCH_URL", "memory:scratch")
                .set("BAKERY_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("bakery/main").add(2, "flour", "DROP grain;\nCREATE grain (fine bool);", "DROP grain;");

        Ended ended = shell.run("verify", "--target", "bakery/main");

        assertThat(ended.out()).contains("0002_flour.sql", "missing     table grain");
        assertThat(shell.run("verify", "--target", "mill/main").exitCode()).isZero();
    }

    @Test
    void what_this_program_does_not_know_is_taken_as_met() {
        Shell shell = shop();
        shell.migrations("shop/main")
                .file(
                        "0002_orders.sql",
                        "-- +gander requires farm/main@3\n-- +goose Up\nCREATE orders;\n-- +goose Down\nDROP orders;\n");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("  taken as met: farm/main@3\n");
    }

    @Test
    void a_foreign_object_must_be_in_the_scratch_store() {
        Shell shell = shop();
        shell.migrations("shop/main").file("0002_orders.sql", """
                -- +gander requires-object table foreigners(id)
                -- +goose Up
                CREATE orders;
                -- +goose Down
                DROP orders;
                """);
        Ended absent = shell.run("verify");
        assertThat(absent.exitCode()).isEqualTo(4);
        assertThat(absent.err()).contains("there is no table foreigners");

        shell.scratch("shop/main").execute("CREATE foreigners (id int)");
        assertThat(shell.run("verify").exitCode()).isZero();
    }

    @Test
    void files_that_cannot_be_judged_are_not_tried() {
        Shell shell = shop();
        shell.migrations("shop/main").file("0002_unmarked.sql", "CREATE x;\n");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
    }
}
