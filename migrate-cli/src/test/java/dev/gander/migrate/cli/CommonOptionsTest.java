package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.cli.command.Commands;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.OptionWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which command takes which of the options that most take: one row each, and a call with all of them. */
final class CommonOptionsTest {

    private static final List<String> COMMON = List.of(
            "--target",
            "--dir",
            "--table",
            "--allow-missing",
            "--lock-wait",
            "--timeout",
            "--json",
            "--style",
            "--quiet",
            "--verbose",
            "--no-color",
            "--env-file");

    private static final String OUTPUT = " --json --style --quiet --verbose --no-color --env-file";
    private static final String FILES = "--target --dir" + OUTPUT;
    private static final String QUESTION = "--target --dir --table --timeout" + OUTPUT;
    private static final String LOCKED = "--target --dir --table --lock-wait --timeout" + OUTPUT;
    private static final String UPWARDS = "--target --dir --table --allow-missing --lock-wait --timeout" + OUTPUT;

    /** What each command does decides what means something for it. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("up", UPWARDS),
            Map.entry("up-by-one", UPWARDS),
            Map.entry("up-to", UPWARDS),
            Map.entry("down", LOCKED),
            Map.entry("down-to", LOCKED),
            Map.entry("redo", LOCKED),
            Map.entry("reset", LOCKED),
            Map.entry("resolve", LOCKED),
            Map.entry("adopt", LOCKED),
            Map.entry("init-store", LOCKED),
            Map.entry("seed", LOCKED),
            Map.entry("preview", "--target --timeout" + OUTPUT),
            Map.entry("plan", "--target --dir --table --allow-missing --timeout" + OUTPUT),
            Map.entry("status", QUESTION),
            Map.entry("version", QUESTION),
            Map.entry("history", QUESTION),
            Map.entry("validate", "--target --dir --table --allow-missing --timeout" + OUTPUT),
            Map.entry("snapshot", QUESTION),
            Map.entry("verify", "--target --dir --timeout" + OUTPUT),
            Map.entry("drift", QUESTION),
            Map.entry("check", QUESTION),
            Map.entry("wait", QUESTION),
            Map.entry("create", FILES),
            Map.entry("fix", FILES),
            Map.entry("init", FILES),
            Map.entry("env", "--target" + OUTPUT));

    /** What a call needs besides. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "up-to", List.of("1"),
            "down-to", List.of("0"),
            "create", List.of("orders"),
            "adopt", List.of("--to", "1", "--yes"),
            "resolve", List.of("--retry"),
            "seed", List.of("--env", "dev"),
            "preview", List.of("list"),
            "snapshot", List.of("--scratch-url", "memory:scratch"),
            "verify", List.of("--scratch-url", "memory:scratch"));

    /** What has to be there before, and is not. */
    private static final Map<String, Integer> REFUSED = Map.of("check", 4, "wait", 4, "seed", 4, "preview", 2);

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return new Commands(List.of()).all().stream().map(CommandWord::name);
    }

    @Test
    void each_command_takes_the_common_options_that_mean_something_for_it() {
        Map<String, String> taken = new TreeMap<>();
        for (CommandWord command : new Commands(List.of()).all()) {
            List<String> names =
                    command.options().stream().map(OptionWord::name).toList();
            taken.put(
                    command.name(),
                    String.join(" ", COMMON.stream().filter(names::contains).toList()));
        }

        assertThat(taken).isEqualTo(new TreeMap<>(ROWS));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_call_with_all_of_them_is_carried_out(String command) throws Exception {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "initial", "CREATE a;", "DROP a;");
        Path other = folder.resolve("other");
        if (!command.equals("init")) {
            Files.createDirectories(other);
            Files.writeString(other.resolve("0001_b.sql"), "-- +goose Up\nCREATE b;\n-- +goose Down\nDROP b;\n");
            Files.createDirectories(other.resolve("seeds/dev"));
            Files.writeString(other.resolve("seeds/dev/010_b.sql"), "-- +goose Up\nINSERT b;\n");
        }
        Map<String, String> values = Map.of(
                "--target",
                "main",
                "--dir",
                other.toString(),
                "--table",
                "t",
                "--lock-wait",
                "30s",
                "--timeout",
                command.equals("wait") ? "10ms" : "1m",
                "--style",
                "goose",
                "--env-file",
                Files.writeString(folder.resolve("env"), "A=b\n").toString());
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(NEEDED.getOrDefault(command, List.of()));
        for (String option : taken(command)) {
            words.add(option);
            if (values.containsKey(option)) {
                words.add(values.get(option));
            }
        }

        Ended ended = shell.run(words.toArray(String[]::new));

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(REFUSED.getOrDefault(command, 0));
        assertThat(ended.out()).startsWith("{\"schemaVersion\":1,");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_a_command_does_not_take_is_refused(String command) {
        for (String option : COMMON) {
            if (!taken(command).contains(option)) {
                List<String> words = new ArrayList<>(List.of(command));
                words.addAll(NEEDED.getOrDefault(command, List.of()));
                words.add(option);

                Ended ended = Shell.ofShop(folder).run(words.toArray(String[]::new));

                assertThat(ended.exitCode()).as(option).isEqualTo(2);
                assertThat(ended.err()).contains(option);
            }
        }
    }

    private static List<String> taken(String command) {
        return List.of(Objects.requireNonNull(ROWS.get(command), command).split(" "));
    }
}
