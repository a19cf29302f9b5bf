package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over many files end as runs over a few do. With a limit of time every file is judged first, as it is of a few. */
final class QuickRunTest {

    private static final int MANY = 500;
    private static final String FIRST = Migrations.fileName(1, "table");

    @TempDir
    private Path folder;

    private Shell shell;
    private Migrations migrations;

    @BeforeEach
    void apply() {
        shell = Shell.ofShop(folder);
        migrations = shell.migrations("shop/main");
        for (int version = 1; version <= MANY; version++) {
            migrations.add(version, "table", "CREATE t" + version + ";", "DROP t" + version + ";");
        }
        assertThat(shell.run("up").exitCode()).isZero();
    }

    @Test
    void nothing_to_do_is_said_as_ever() {
        assertThat(up()).isEqualTo(new Ended(0, "shop/main: nothing to do, version 500\n", ""));
        assertThat(same("up", "--json").out()).contains("\"outcome\":\"nothing-to-do\"");
        assertThat(same("up-by-one").exitCode()).isZero();
        assertThat(same("up-to", "7").out()).isEqualTo("shop/main: nothing to do, version 500\n");
    }

    @Test
    void a_file_that_was_edited_after_it_was_applied_is_refused_with_the_difference() {
        migrations.add(1, "table", "CREATE u1;", "DROP t1;");

        assertThat(up().exitCode()).isEqualTo(3);
        assertThat(up().err()).contains("-CREATE t1;", "+CREATE u1;");
    }

    @Test
    void a_file_that_was_edited_and_does_not_parse_is_refused_before_the_store_is_asked() {
        migrations.file(FIRST, "CREATE t1;\n");

        assertThat(up().exitCode()).isEqualTo(3);
        assertThat(up().err()).contains("no-up");
        shell.store("shop/main").refuseConnections("the network is down");
        assertThat(up().err()).contains("no-up").doesNotContain("network");
    }

    @Test
    void a_file_that_has_gone_or_that_is_called_otherwise_is_no_work() {
        migrations.delete(FIRST);
        assertThat(up().exitCode()).isZero();

        migrations.file("1_renamed.sql", "-- +goose Up\nCREATE t1;\n\n-- +goose Down\nDROP t1;\n");
        assertThat(up().out()).isEqualTo("shop/main: nothing to do, version 500\n");
    }

    @Test
    void two_files_of_one_version_are_refused() {
        migrations.file("1_again.sql", "-- +goose Up\nCREATE t1;\n\n-- +goose Down\nDROP t1;\n");

        assertThat(up().err()).contains("duplicate-version");
    }

    @Test
    void a_store_that_does_not_answer_and_an_address_that_says_nothing_are_named() {
        shell.store("shop/main").refuseConnections("the network is down");
        assertThat(up().exitCode()).isEqualTo(7);

        shell.set("SHOP_MAIN_URL", "memory:malformed");
        assertThat(up().err()).contains("cannot be understood");
    }

    @Test
    void what_is_new_is_applied() {
        migrations.add(501, "table", "CREATE t501;", "DROP t501;");

        assertThat(shell.run("up").out()).startsWith("shop/main: 1 migration in ");
        assertThat(up().out()).isEqualTo("shop/main: nothing to do, version 501\n");
    }

    private Ended up() {
        return same("up");
    }

    private Ended same(String... words) {
        Ended quick = shell.run(words);
        String[] judging = Arrays.copyOf(words, words.length + 2);
        judging[words.length] = "--timeout";
        judging[words.length + 1] = "1m";
        assertThat(shell.run(judging)).isEqualTo(quick);
        return quick;
    }
}
