package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command says of replaceables. */
final class ReplaceablesTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .file(
                        "replaceable/010_names.sql",
                        "-- +goose Up\nCREATE VIEW names;\n-- +goose Down\nDROP VIEW names;\n")
                .file("replaceable/020_clock.sql", "-- +gander always\n-- +goose Up\nCREATE OR REPLACE VIEW clock;\n");
        return shell;
    }

    private static String untimed(String text) {
        return text.replaceAll("[0-9.]+(ns|µs|ms|s)\\b", "T");
    }

    @Test
    void plan_lists_them_behind_the_migrations() {
        assertThat(shop().run("plan").out()).isEqualTo("""
                shop/main: 3 to run, in this order
                      FILE                       STATEMENTS  TRANSACTION  TIMEOUTS
                  up  0001_users.sql             1           yes
                  up  replaceable/010_names.sql  1           yes
                  up  replaceable/020_clock.sql  1           yes
                """);
        assertThat(shop().run("plan", "--sql").out())
                .contains("-- up replaceable/010_names.sql, one transaction\nCREATE VIEW names;");
    }

    @Test
    void up_runs_them_and_status_has_a_section_for_them() {
        Shell shell = shop();

        assertThat(untimed(shell.run("up").out())).isEqualTo("""
                shop/main: 1 migration, 2 replaceables in T, version 1
                  OK       up 0001_users.sql (T)
                  OK       up replaceable/010_names.sql (T)
                  OK       up replaceable/020_clock.sql (T)

                shop/main (memory): version 1
                  VERSION  NAME   STATE    APPLIED AT           BY          TOOK
                  1        users  applied  2026-01-02 03:04:05  ada@engine  T
                  REPLACEABLE            STATE    IN PLACE SINCE (UTC)  BY          TOOK
                  replaceable/010_names  current  2026-01-02 03:04:05   ada@engine  T
                  replaceable/020_clock  always   2026-01-02 03:04:05   ada@engine  T
                """);
        assertThat(untimed(shell.run("up").out())).startsWith("shop/main: 1 replaceable in T, version 1\n");
    }

    @Test
    void what_does_not_stand_as_written_is_outstanding() {
        Shell shell = shop();
        assertThat(shell.run("check"))
                .isEqualTo(new Ended(
                        4, "shop/main: migrations are pending: 1, replaceable/010_names, replaceable/020_clock\n", ""));
        shell.run("up");
        assertThat(shell.run("check").exitCode()).isZero();

        shell.migrations("shop/main")
                .file(
                        "replaceable/010_names.sql",
                        "-- +goose Up\nCREATE VIEW other;\n-- +goose Down\nDROP VIEW other;\n");

        assertThat(shell.run("check").out()).isEqualTo("shop/main: replaceables are pending: replaceable/010_names\n");
        assertThat(shell.run("check", "--require", "main@1").exitCode()).isZero();
        assertThat(shell.run("status", "--check").exitCode()).isEqualTo(4);
        assertThat(shell.run("status", "--json").out())
                .contains(
                        "\"replaceables\":[{\"name\":\"replaceable/010_names\",\"path\":\"replaceable/010_names.sql\","
                                + "\"state\":\"stale\"");
    }

    @Test
    void a_failure_says_what_went_back_with_it() {
        Shell shell = shop();
        shell.run("up");
        shell.migrations("shop/main")
                .file("replaceable/010_names.sql", "-- +goose Up\nFAIL here;\n-- +goose Down\nDROP VIEW names;\n");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(untimed(ended.out())).isEqualTo("""
                shop/main: failed
                  UNDONE   down the recorded text of replaceable/010_names
                  FAILED   up replaceable/010_names.sql (T)
                  NOT RUN  up replaceable/020_clock.sql
                """);
        assertThat(shell.store("shop/main").objects()).contains("names");
        assertThat(shell.run("history").out()).contains("replaceable/010_names", "rolled back");
    }

    @Test
    void gooses_lines_do_not_know_them() {
        Shell shell = shop();

        Ended first = shell.run("up", "--style", "goose");
        Ended second = shell.run("up", "--style", "goose");

        assertThat(first.out() + first.err())
                .contains("OK   0001_users.sql", "successfully migrated database to version: 1")
                .doesNotContain("replaceable");
        assertThat(second.out() + second.err()).contains("no migrations to run. current version: 1");
        Ended status = shell.run("status", "--style", "goose");
        assertThat(status.out() + status.err()).doesNotContain("replaceable");
    }

    @Test
    void create_writes_one_with_the_next_number_but_nine() throws Exception {
        Shell shell = shop();
        Path place = shell.migrations("shop/main").folder();

        Ended ended = shell.run("create", "Late orders", "--replaceable", "--dir", place.toString());

        Path file = place.resolve("replaceable/030_late_orders.sql");
        assertThat(ended).isEqualTo(new Ended(0, "Created new file: " + file + "\n", ""));
        assertThat(Files.readString(file)).contains("-- +goose Up\nSELECT");
        assertThat(shell.run("validate").exitCode()).isZero();
        assertThat(shell.run("create", "x", "--replaceable", "--timestamp", "--dir", place.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void in_the_layout_of_older_projects_create_and_fix_write_into_persistent() {
        Shell shell = Shell.ofShop(folder);
        Path place = shell.migrations("shop/main")
                .file("persistent/0001_users.sql", "-- +goose Up\nCREATE users;\n-- +goose Down\nDROP users;\n")
                .file("persistent/20260102030405_more.sql", "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 1;\n")
                .folder();

        shell.run("create", "orders", "--dir", place.toString());
        assertThat(place.resolve("persistent/0002_orders.sql")).exists();

        shell.run("fix", "--dir", place.toString());
        assertThat(place.resolve("persistent/0003_more.sql")).exists();
    }

    @Test
    void verify_puts_them_in_place_takes_them_away_and_puts_them_in_place_again() {
        Shell shell = shop().set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        assertThat(shell.run("verify").out()).isEqualTo("shop/main: 1 file up, 1 down and up again: sound\n");

        shell.migrations("shop/main")
                .delete("replaceable/020_clock.sql")
                .file(
                        "replaceable/010_names.sql",
                        "-- +goose Up\nCREATE VIEW names;\nCREATE VIEW more;\n-- +goose Down\nDROP VIEW names;\n");

        Ended ended = shell.run("verify");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out())
                .contains("replaceable/: its Down does not bring back what its Up has found", "unexpected  table more")
                .contains("replaceable/: applied again after its Down, it fails");
    }

    @Test
    void what_they_make_is_part_of_the_snapshot_and_a_hot_fix_of_it_is_drift() {
        Shell shell = shop();
        shell.run("up");
        String dir = shell.migrations("shop/main").folder().toString();
        shell.run("snapshot", "--out", "--scratch-url", "memory:scratch", "--dir", dir);
        assertThat(shell.run("drift").out())
                .isEqualTo("shop/main: as expected, version 1 by the snapshot, 3 objects as expected\n");

        shell.store("shop/main").execute("DROP names");
        assertThat(shell.run("drift").out()).contains("missing     table names");
        shell.store("shop/main").execute("CREATE names");

        shell.migrations("shop/main")
                .file(
                        "replaceable/010_names.sql",
                        "-- +goose Up\nCREATE VIEW other;\n-- +goose Down\nDROP VIEW other;\n");
        assertThat(shell.run("validate").out()).contains("stale-snapshot");
        assertThat(shell.run("drift").err()).contains("not all replaceables stand as they are in a snapshot");
        assertThat(shell.run("drift", "--scratch-url", "memory:scratch").out()).contains("as expected");
        assertThat(shell.run("snapshot", "--live", "--out", "--dir", dir).err())
                .contains("its store has not exactly the files applied; see replaceable/010_names");
    }
}
