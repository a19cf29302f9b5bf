package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams, colours and odd characters. */
final class OutputTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;\nCREATE more;", "DROP more;\nDROP users;");
        return shell;
    }

    @Test
    void colours_and_a_live_line_are_for_terminals() {
        Ended ended = shop().onTerminal().run("up");

        assertThat(ended.out()).contains(ESCAPE + "[32mOK      " + ESCAPE + "[0m up 0001_users.sql");
        assertThat(ended.err())
                .contains("\r" + ESCAPE + "[Kshop/main: up 0001_users.sql, 2 statements, 0s")
                .endsWith("\r" + ESCAPE + "[K");
    }

    @Test
    void columns_are_straight_with_and_without_colours() {
        Shell shell = shop();
        shell.run("up");
        String plain = shell.run("status").out();

        String coloured = shell.onTerminal().run("status").out();

        assertThat(coloured).contains(ESCAPE);
        assertThat(coloured.replaceAll(ESCAPE + "\\[\\d*m", "")).isEqualTo(plain);
    }

    @Test
    void colours_can_be_declined() {
        assertThat(shop().onTerminal().run("plan", "--no-color").out()).doesNotContain(ESCAPE);
        assertThat(shop().onTerminal().set("NO_COLOR", "1").run("plan").out()).doesNotContain(ESCAPE);
        assertThat(shop().onTerminal().set("TERM", "dumb").run("plan").out()).doesNotContain(ESCAPE);
        assertThat(shop().onTerminal().set("NO_COLOR", "").run("plan").out()).contains(ESCAPE);
        assertThat(shop().onTerminal().run("up", "--no-color", "--target", "x").err())
                .doesNotContain(ESCAPE + "[31m");
    }

    @Test
    void quiet_runs_say_nothing_on_stderr_and_failures_always_do() {
        Shell shell = shop();

        assertThat(shell.run("up", "--quiet").err()).isEmpty();
        shell.migrations("shop/main").add(2, "broken", "FAIL now;", "");
        assertThat(shell.run("up", "--quiet").err()).startsWith("Error: shop/main: up failed at 0002_broken.sql:2");
    }

    @Test
    void json_goes_to_stdout_alone_and_people_read_the_failure_on_stderr() {
        Shell shell = shop();
        shell.migrations("shop/main").add(2, "broken", "FAIL now;", "");

        Ended ended = shell.run("up", "--json");

        assertThat(ended.out()).startsWith("{").endsWith("}\n");
        assertThat(ended.err()).contains("shop/main: up 0001_users.sql", "Error: shop/main: up failed");
    }

    @Test
    void a_files_name_cannot_move_the_cursor() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .file("0001_\u001b[2Jäß\u202e\n.sql", "-- +goose Up\nCREATE users;\n-- +goose Down\nDROP users;\n");

        for (String command : new String[] {"validate", "plan", "up", "status", "history", "down"}) {
            Ended ended = shell.run(command);
            assertThat(ended.out() + ended.err())
                    .as(command)
                    .contains("\\u001b[2Jäß\\u202e\\u000a")
                    .doesNotContain(ESCAPE);
        }
    }

    @Test
    void secrets_are_in_no_output() {
        for (String url : new String[] {"memory:hunter2", "memory:hunter2-malformed", "memory:hunter2-faulty"}) {
            Shell shell = shop().set("SHOP_MAIN_URL", url).set("STORE_PASSWORD", "hunter2");
            shell.migrations("shop/main").add(2, "broken", "FAIL now;", "");
            for (String command : new String[] {"up", "status", "env", "plan", "history", "validate --applied"}) {
                Ended text = shell.run((command + " --verbose").split(" "));
                Ended json = shell.run((command + " --json").split(" "));
                assertThat(text.out() + text.err() + json.out() + json.err())
                        .as(command)
                        .doesNotContain("hunter2");
            }
        }
    }

    @Test
    void lines_end_with_a_line_feed_on_every_system() {
        String before = System.setProperty("line.separator", "\r\n");
        try {
            Shell shell = shop();
            for (String command : new String[] {"up", "status", "--help", "up --help", "history", "upp"}) {
                Ended ended = shell.run(command.split(" "));
                assertThat(ended.out() + ended.err()).as(command).doesNotContain("\r");
            }
        } finally {
            System.setProperty("line.separator", before);
        }
    }
}
