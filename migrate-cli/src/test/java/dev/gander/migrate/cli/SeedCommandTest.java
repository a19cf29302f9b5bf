package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.datastore.Presence;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of one environment. */
final class SeedCommandTest {

    private static final String MARK = "-- +gander production\n";

    @TempDir
    private Path folder;

    /** With users and orders, seeded in two environments. */
    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        seed(shell, "common/010_countries.sql", "INSERT countries;");
        seed(shell, "common/020_people.sql", "INSERT few people;");
        seed(shell, "dev/020_people.sql", "INSERT many people;");
        seed(shell, "dev/015_orders.sql", "INSERT orders;");
        seed(shell, "staging/030_load.sql", "INSERT load;");
        return shell;
    }

    private static void seed(Shell shell, String path, String statements) {
        shell.migrations("shop/main").file("seeds/" + path, "-- +goose Up\n" + statements + "\n");
    }

    private static void marked(Shell shell, String path, String statements) {
        shell.migrations("shop/main").file("seeds/" + path, MARK + "-- +goose Up\n" + statements + "\n");
    }

    @Test
    void the_files_of_an_environment_are_laid_over_those_that_all_share() {
        Shell shell = shop();
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("shop/main: 3 seed files in ")
                .containsSubsequence(
                        "OK       up seeds/common/010_countries.sql",
                        "OK       up seeds/dev/015_orders.sql",
                        "OK       up seeds/dev/020_people.sql")
                .doesNotContain("seeds/common/020_people.sql", "staging", "file gone");
        assertThat(shell.store("shop/main").executed())
                .containsSubsequence("INSERT countries;", "INSERT orders;", "INSERT many people;");
    }

    @Test
    void they_run_again_on_each_call_and_the_history_tells_as_what() {
        Shell shell = shop();
        shell.run("up");
        shell.run("seed", "--env", "staging");

        assertThat(shell.run("seed", "--env", "staging").out()).contains("3 seed files");

        assertThat(shell.run("history").out())
                .contains("seeds/staging/010_countries", "seeds/staging/020_people", "seeds/staging/030_load");
        assertThat(shell.run("status", "--check").exitCode()).isZero();
        assertThat(shell.run("plan").out()).contains("nothing to do");
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void an_empty_file_takes_a_shared_one_away() {
        Shell shell = shop();
        shell.migrations("shop/main").file("seeds/dev/010_countries.sql", "-- +goose Up\n");
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.out()).contains("EMPTY    up seeds/dev/010_countries.sql");
        assertThat(shell.store("shop/main").executed()).doesNotContain("INSERT countries;");
        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void an_environment_without_a_folder_is_refused_with_those_there_are() {
        Shell shell = shop();
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "devv");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("There is no folder seeds/devv", "There are: dev, staging.");
    }

    @Test
    void without_any_seed_it_says_how_to_write_the_first_one() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Write the first file, such as seeds/dev/010_people.sql.");
    }

    @Test
    void pending_migrations_come_first_and_nothing_is_touched() {
        Shell shell = shop();

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("shop/main: not applied: 1", "up --target main");
        assertThat(shell.store("shop/main").state().versionTable()).isEqualTo(Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "prod", "prod-eu", "eu-production", "prod2", "live", "prd"})
    void what_sounds_like_production_needs_an_allowance(String name) {
        Shell shell = shop();
        marked(shell, name + "/010_countries.sql", "INSERT real;");
        marked(shell, name + "/020_people.sql", "INSERT real;");
        shell.run("up");
        var before = shell.store("shop/main").state();

        Ended ended = shell.run("seed", "--env", name);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--env " + name + " sounds like production: nothing has run");
        assertThat(shell.store("shop/main").state()).isEqualTo(before);
        assertThat(shell.run("seed", "--env", name, "--allow-production").exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preprod", "dev", "product", "staging", "alive", "productive"})
    void other_names_do_not_sound_like_production(String name) {
        Shell shell = shop();
        seed(shell, name + "/010_x.sql", "INSERT x;");
        shell.run("up");

        assertThat(shell.run("seed", "--env", name).exitCode()).isZero();
        assertThat(shell.run("seed", "--env", name, "--allow-production").exitCode())
                .isEqualTo(2);
    }

    @Test
    void in_production_every_file_must_say_so() {
        Shell shell = shop();
        marked(shell, "production/010_countries.sql", "INSERT real;");
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "production", "--allow-production");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains(
                        "do not say that they may run there: seeds/common/020_people.sql",
                        "Nothing has run.",
                        "+gander production")
                .doesNotContain("010_countries");
        assertThat(shell.store("shop/main").executed()).doesNotContain("INSERT real;");
    }

    @Test
    void a_store_that_was_seeded_as_production_takes_no_other_data() {
        Shell shell = shop();
        marked(shell, "production/010_countries.sql", "INSERT real;");
        marked(shell, "production/020_people.sql", "INSERT real;");
        shell.run("up");
        shell.run("seed", "--env", "production", "--allow-production");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("this store holds the data of production, so those of dev do not belong in it");
        assertThat(shell.store("shop/main").executed()).doesNotContain("INSERT orders;");
    }

    @ParameterizedTest
    @CsvSource({"SHOP_ENV, production", "MIGRATE_ENV, production", "MIGRATE_ENV, staging"})
    void a_call_for_another_environment_than_the_surroundings_say_is_refused(String variable, String here) {
        Shell shell = shop();
        shell.run("up");
        shell.set(variable, here);

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--env dev, but " + variable + " says that this is " + here);
        assertThat(shell.set(variable, "dev").run("seed", "--env", "dev").exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'seed', 'needs an environment'",
        "'seed --env Dev', 'no name of an environment'",
        "'seed --env common', 'no name of an environment'",
        "'seed --env ../dev', 'no name of an environment'",
        "'seed --env dev --target nothing', 'There is no target'"
    })
    void a_wrong_call_says_what_to_write(String words, String message) {
        Ended ended = shop().run(words.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "dev/030_x.sql, CREATE TABLE x (id int);, schema-in-seed",
        "dev/030_x.sql, ALTER TABLE users ADD c int;, schema-in-seed",
        "dev/030_x.sql, CREATE OR REPLACE VIEW v AS SELECT 1;, schema-in-seed",
        "dev/people.sql, INSERT x;, bad-name",
        "Dev/030_x.sql, INSERT x;, bad-name",
        "dev/more/030_x.sql, INSERT x;, bad-name",
        "dev/020_again.sql, INSERT x;, duplicate-version",
        "dev/030_x.sql, '-- +gander always\nINSERT x;', bad-annotation",
        "dev/030_x.sql, '-- +gander flag a\nINSERT x;', bad-annotation",
        "dev/030_x.sql, 'INSERT x;\n-- +goose Down\nDELETE x;', down-out-of-place"
    })
    void what_is_no_seed_file_is_refused_and_keeps_nothing_else_from_running(String path, String text, String code) {
        Shell shell = shop();
        seed(shell, path, text);

        assertThat(shell.run("up").exitCode()).isZero();
        Ended validated = shell.run("validate");
        assertThat(validated.exitCode()).isEqualTo(3);
        assertThat(validated.out()).contains("[" + code + "]");
        Ended ended = shell.run("seed", "--env", "dev");
        assertThat(ended.exitCode()).as(ended.out()).isEqualTo(3);
        assertThat(shell.store("shop/main").executed()).doesNotContain("INSERT orders;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUNCATE users;", "CREATE TEMP TABLE t (id int);", "CREATE TEMPORARY VIEW v AS SELECT 1;"})
    void what_leaves_the_schema_as_it_is_may_stand_in_a_seed_file(String statement) {
        Shell shell = shop();
        seed(shell, "dev/030_x.sql", statement);

        assertThat(shell.run("validate").exitCode()).isZero();
    }

    @Test
    void the_marker_of_production_means_nothing_elsewhere() {
        Shell shell = shop();
        shell.migrations("shop/main").file("0002_x.sql", MARK + "-- +goose Up\nCREATE x;\n-- +goose Down\nDROP x;\n");

        Ended ended = shell.run("validate");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("'production' means nothing in a versioned SQL file");
    }

    @Test
    void a_failure_names_the_file_and_what_ran_before_it_stays() {
        Shell shell = shop();
        seed(shell, "dev/030_x.sql", "FAIL here;");
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("OK       up seeds/dev/020_people.sql", "FAILED   up seeds/dev/030_x.sql");
        assertThat(ended.err()).contains("seeds/dev/030_x.sql:2");
    }

    @Test
    void targets_without_data_are_left_as_they_are() {
        Shell shell = shop().required("shop/other").set("SHOP_OTHER_URL", "memory:");
        shell.migrations("shop/other").add(1, "x", "CREATE x;", "DROP x;");
        shell.run("up");

        Ended ended = shell.run("seed", "--env", "dev");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("shop/main: 3 seed files in ", "shop/other: nothing to do, version 1");
    }

    @Test
    void json_is_the_document_of_a_run() {
        Shell shell = shop();
        shell.run("up");

        assertThat(shell.run("seed", "--env", "dev", "--json").out())
                .contains(
                        "\"command\":\"seed\"",
                        "\"name\":\"seeds/dev/010_countries\",\"path\":\"seeds/common/010_countries.sql\"");
    }
}
