package dev.gander.migrate.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.command.Commands;
import dev.gander.migrate.cli.words.Reading.Answered;
import dev.gander.migrate.cli.words.Reading.Called;
import dev.gander.migrate.cli.words.Reading.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandLineReaderTest {

    private static final Commands COMMANDS = new Commands(List.of());
    private static final CommandLineReader READER = new CommandLineReader("bin/migrate", "gander 1", COMMANDS);

    /** The plain reader may leave a call to picocli, but what it reads, it must read as picocli does. */
    @Property(tries = 3000)
    void both_readers_agree(@ForAll("calls") List<String> words) {
        for (String name : List.of("up", "up-to", "check", "adopt")) {
            CommandWord command = COMMANDS.find(name).orElseThrow();
            Optional<Arguments> plain = PlainReader.read(command, words);
            plain.ifPresent(arguments -> assertThat(new PicocliReader("migrate", "1", COMMANDS).read(command, words))
                    .isEqualTo(new Called(command, arguments)));
        }
    }

    @Provide
    Arbitrary<List<String>> calls() {
        return Arbitraries.of(
                        "--target",
                        "--target=sqlite",
                        "--target=",
                        "sqlite",
                        "--json",
                        "--json=true",
                        "--allow-missing",
                        "--require",
                        "a@1",
                        "--require=b@2",
                        "--to",
                        "3",
                        "--lock-wait=5s",
                        "--unknown",
                        "-h",
                        "--",
                        "-",
                        "-5",
                        "",
                        "a b",
                        "'x'",
                        "\"y\"",
                        "@file",
                        "a=b")
                .list()
                .ofMaxSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "up --json, up",
        "--json up, up",
        "--target sqlite up, up",
        "--target up up, up",
        "--target=up down, down",
        "--env-file up status --quiet, status"
    })
    void options_may_stand_before_the_command(String words, String command) {
        Reading reading = READER.read(List.of(words.split(" ")));

        assertThat(reading).isInstanceOf(Called.class);
        assertThat(((Called) reading).command().name()).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_option_may_stand_before_the_command(String name) {
        CommandWord command = COMMANDS.find(name).orElseThrow();
        for (OptionWord option : command.options()) {
            List<String> words = new ArrayList<>(List.of(option.name()));
            option.label().ifPresent(label -> words.add("up"));
            words.add(name);
            command.parameter().ifPresent(parameter -> words.add("3"));

            assertThat(READER.read(words)).as(words.toString()).isInstanceOf(Called.class);
            assertThat(((Called) READER.read(words)).command()).isEqualTo(command);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | Which command?",
                "upp              | There is no command 'upp'",
                "up --tarhet x    | Unknown options: '--tarhet', 'x'",
                "up 3             | Unmatched argument at index 0: '3'",
                "up-to            | Missing required parameter: 'VERSION'",
                "up --target      | Missing required parameter for option '--target' (NAME)",
                "up --target a --target b | option '--target' (NAME) should be specified only once",
                "up --json=maybe  | option '--json' should be specified without 'maybe' parameter",
                "help nothing     | There is no command 'nothing'",
                "--nothing        | Unknown option: '--nothing'"
            })
    void malformed_calls_are_explained(String words, String message) {
        Reading reading = READER.read(words.isEmpty() ? List.of() : List.of(words.split(" ")));

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(((Refused) reading).message()).isEqualTo(message);
        assertThat(((Refused) reading).advice()).contains("--help");
    }

    @Test
    void a_slip_of_the_pen_is_recognised() {
        assertThat(((Refused) READER.read(List.of("statsu"))).advice()).contains("status");
        assertThat(((Refused) READER.read(List.of("up", "--tarhet", "x"))).advice())
                .contains("--target");
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        COMMANDS.all().forEach(command -> names.add(command.name()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_command_explains_itself(String name) {
        CommandWord command = COMMANDS.find(name).orElseThrow();
        String help = help(name, "--help");

        assertThat(help)
                .contains(command.summary())
                .contains("Usage: bin/migrate " + name)
                .contains("Exit codes:", "8   interrupted migration, needs 'resolve'")
                .contains("Examples:", "bin/migrate " + command.examples().get(0));
        assertThat(help(name, "-h")).isEqualTo(help);
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        command.options().forEach(option -> assertThat(help).contains(option.name()));
    }

    @Test
    void examples_can_be_called() {
        for (CommandWord command : COMMANDS.all()) {
            for (String example : command.examples()) {
                String call = example.replaceFirst(" >.*", "");
                assertThat(READER.read(List.of(call.split(" ")))).as(example).isInstanceOf(Called.class);
            }
        }
    }

    @Test
    void the_program_lists_every_command() {
        assertThat(help("--help")).isEqualTo(help("help")).contains(names());
        assertThat(help("help", "up")).contains("Usage: bin/migrate up");
        assertThat(help("--version")).isEqualTo("gander 1\n");
    }

    @Test
    void the_completion_script_knows_commands_and_options() {
        assertThat(help("generate-completion"))
                .contains("complete -F _complete_migrate")
                .contains("up-by-one", "--allow-missing");
        assertThat(help("generate-completion", "shop-migrate")).contains("_complete_shop-migrate");
    }

    private static String help(String... words) {
        Reading reading = READER.read(List.of(words));
        assertThat(reading).isInstanceOf(Answered.class);
        return ((Answered) reading).text();
    }
}
