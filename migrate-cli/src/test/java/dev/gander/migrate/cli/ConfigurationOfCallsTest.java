package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options over environment over defaults. */
final class ConfigurationOfCallsTest {

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = new Shell(folder)
                .required("shop/main", "SHOP_DSN", "OLD_SHOP_DSN")
                .optional("shop/extra", "EXTRA_DSN");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("shop/extra").add(1, "extras", "CREATE extras;", "DROP extras;");
        return shell;
    }

    @ParameterizedTest
    @CsvSource({
        "SHOP_MAIN_MIGRATION_URL, SHOP_MAIN_MIGRATION_URL",
        "SHOP_MAIN_URL SHOP_MAIN_MIGRATION_URL, SHOP_MAIN_MIGRATION_URL",
        "SHOP_DSN SHOP_MAIN_URL, SHOP_MAIN_URL",
        "OLD_SHOP_DSN SHOP_DSN, SHOP_DSN",
        "OLD_SHOP_DSN, OLD_SHOP_DSN"
    })
    void the_first_variable_that_is_set_wins(String set, String winner) {
        Shell shell = shop().set("SHOP_MAIN_URL", "");
        for (String variable : set.split(" ")) {
            shell.set(variable, "memory:" + variable);
        }

        assertThat(shell.run("up").exitCode()).isZero();
        assertThat(shell.settings()).extracting(DatastoreSettings::url).containsOnly("memory:" + winner);
    }

    @Test
    void a_required_target_without_address_is_refused_and_its_variables_are_named() {
        Ended ended = shop().set("EXTRA_DSN", "memory:").run("up");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("shop/main: set SHOP_MAIN_URL or SHOP_DSN or OLD_SHOP_DSN");
    }

    @Test
    void an_optional_target_without_address_is_not_configured_and_no_error() {
        Shell shell = shop().set("SHOP_DSN", "memory:");
        String notConfigured = "shop/extra: not configured (SHOP_EXTRA_URL or EXTRA_DSN)\n";

        assertThat(shell.run("up").out()).contains(notConfigured);
        for (String question : new String[] {"status", "version", "plan", "history"}) {
            Ended ended = shell.run(question);
            assertThat(ended.exitCode()).as(question).isZero();
            assertThat(ended.out()).as(question).contains(notConfigured);
        }
        assertThat(shell.run("plan", "--sql").out()).contains("-- " + notConfigured);
    }

    @Test
    void a_target_that_is_named_must_be_configured() {
        Ended ended = shop().set("SHOP_DSN", "memory:").run("up", "--target", "extra");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("shop/extra: set SHOP_EXTRA_URL or EXTRA_DSN");
    }

    @Test
    void what_undoes_needs_one_target_when_several_are_configured() {
        Shell shell = shop().set("SHOP_DSN", "memory:").set("EXTRA_DSN", "memory:");
        shell.run("up");

        for (String command : new String[] {"down", "redo", "reset", "resolve --skip", "plan --down", "adopt --to 1"}) {
            Ended ended = shell.run(command.split(" "));
            assertThat(ended.exitCode()).as(command).isEqualTo(2);
            assertThat(ended.err())
                    .as(command)
                    .contains("needs one target, and several are configured: shop/main, shop/extra");
        }
        assertThat(shell.run("down", "--target", "extra").exitCode()).isZero();
        assertThat(shell.run("down", "--target", "shop/main").exitCode()).isZero();
    }

    @Test
    void with_one_target_configured_there_is_nothing_to_choose() {
        Shell shell = shop().set("EXTRA_DSN", "memory:");
        shell.run("up", "--target", "extra");

        assertThat(shell.run("down").out()).contains("shop/extra");
        assertThat(shell.run("up", "--dir", folder.resolve("shop/extra").toString())
                        .out())
                .contains("shop/extra: 1 migration");
    }

    @Test
    void options_reach_the_store() {
        Shell shell = shop().set("SHOP_DSN", "memory:");

        shell.run("up", "--table", "audit.goose_db_version", "--lock", "table");

        assertThat(shell.settings()).hasSize(1);
        assertThat(shell.settings().get(0).table()).contains("audit.goose_db_version");
        assertThat(shell.settings().get(0).lock()).isEqualTo(LockMechanism.TABLE);
    }

    @Test
    void a_targets_own_password_wins_over_the_one_of_its_kind() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "own\n");
        Shell shell = shop().set("SHOP_DSN", "memory:").set("EXTRA_DSN", "memory:");
        shell.set("STORE_PASSWORD", "general").set("SHOP_MAIN_PASSWORD_FILE", secret.toString());

        shell.run("up");

        assertThat(shell.settings())
                .extracting(settings ->
                        settings.environment().apply("STORE_PASSWORD").orElse(""))
                .containsExactly("own", "general");
    }

    @Test
    void a_file_of_variables_configures_and_never_overrides() throws IOException {
        Path file = Files.writeString(folder.resolve("variables"), "SHOP_DSN=memory:file\nEXTRA_DSN=memory:file\n");
        Shell shell = shop().set("EXTRA_DSN", "memory:process");

        assertThat(shell.run("up").exitCode()).isEqualTo(2);
        assertThat(shell.run("up", "--env-file", file.toString()).exitCode()).isZero();
        assertThat(shell.settings())
                .extracting(DatastoreSettings::url)
                .containsExactly("memory:file", "memory:process");
        assertThat(shell.run("up", "--env-file", "absent").err()).contains("cannot be read: absent");
    }

    @Test
    void env_names_the_variables_and_shows_no_value() {
        Ended ended = shop().set("SHOP_DSN", "memory:secret").run("env");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("""
                \s TARGET      KIND    NEED      USED      VARIABLES, THE FIRST ONE SET WINS
                \s shop/main   memory  required  SHOP_DSN  SHOP_MAIN_MIGRATION_URL, SHOP_MAIN_URL, SHOP_DSN, OLD_SHOP_DSN
                \s shop/extra  memory  optional  none      SHOP_EXTRA_MIGRATION_URL, SHOP_EXTRA_URL, EXTRA_DSN
                """);
    }
}
