package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.Command;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that a main adds. */
final class AddedCommandTest {

    private static final OptionWord DEPTH = OptionWord.value("--depth", "METRES", "How deep.");

    @TempDir
    private Path folder;

    /** Says how deep it was told to dive. */
    private static final class Dive implements Command {
        @Override
        public CommandWord word() {
            return new CommandWord(
                    "dive", "Dive.", "", Optional.empty(), Options.and(DEPTH), List.of("dive --depth 3"));
        }

        @Override
        public ExitCode run(Call call) {
            String depth = call.arguments().value(DEPTH).orElse("0");
            Map<String, Object> document = new TreeMap<>();
            document.put("depth", Long.parseLong(depth));
            document.put("path", List.of(Map.of("down", true), "\"up\""));
            call.results().added(new AddedResult("dived " + depth + "\n", document));
            return ExitCode.DRIFT;
        }
    }

    private Shell shell() {
        return Shell.ofShop(folder).with(new Dive());
    }

    @Test
    void it_runs_and_its_exit_code_counts() {
        Shell.Ended ended = shell().run("dive", "--depth", "3");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEqualTo("dived 3\n");
    }

    @Test
    void its_options_may_stand_before_its_name() {
        assertThat(shell().run("--depth", "3", "dive").out()).isEqualTo("dived 3\n");
    }

    @Test
    void its_document_is_printed_as_json() {
        assertThat(shell().run("dive", "--json").out())
                .isEqualTo("{\"schemaVersion\":1,\"depth\":0,\"path\":[{\"down\":true},\"\\\"up\\\"\"]}\n");
    }

    @Test
    void help_and_completion_know_it() {
        assertThat(shell().run("--help").out()).contains("dive");
        assertThat(shell().run("dive", "--help").out()).contains("--depth=METRES", "migrate dive --depth 3");
        assertThat(shell().run("generate-completion").out()).contains("dive");
    }
}
