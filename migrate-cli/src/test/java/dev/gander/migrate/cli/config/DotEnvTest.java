package dev.gander.migrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DotEnvTest {

    @TempDir
    private Path folder;

    private Map<String, String> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("variables"), text);
        return DotEnv.read(file, name -> name.equals("OUTER") ? Optional.of("outside") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEY=value                | value",
                "KEY: value               | value",
                "export KEY=value         | value",
                "  KEY = value            | value",
                "KEY=value # a comment    | value",
                "KEY=a#b                  | a#b",
                "KEY=                     | ``",
                "KEY=# nothing            | ``",
                "KEY=a b c                | a b c",
                "KEY='a $OUTER \\n # b'   | a $OUTER \\n # b",
                "KEY=\"a $OUTER # b\" # c | a outside # b",
                "KEY=$OUTER/x             | outside/x",
                "KEY=${OUTER}x            | outsidex",
                "KEY=$NOBODY.             | .",
                "KEY=$lower               | $lower",
                "KEY=${OPEN               | ${OPEN",
                "KEY=\\$OUTER             | $OUTER",
                "KEY=a\\b                 | a\\b",
                "KEY=\"a\\tb\\\"c\"       | atb\"c",
                "KEY=postgresql://u:p@h/d?x=y | postgresql://u:p@h/d?x=y"
            })
    void one_line(String line, String value) throws IOException {
        assertThat(read(line + "\n")).containsExactly(entry("KEY", value));
        assertThat(read(line)).containsExactly(entry("KEY", value));
        assertThat(read(line + "\r\n")).containsExactly(entry("KEY", value));
    }

    @Test
    void values_in_quotes_span_lines_and_know_escapes() throws IOException {
        assertThat(read("A=\"one\ntwo\\nthree\\rfour\"\nB='five\nsix'\n"))
                .containsOnly(entry("A", "one\ntwo\nthree\rfour"), entry("B", "five\nsix"));
    }

    @Test
    void earlier_variables_of_the_file_win_over_those_outside_and_the_last_of_two_equal_keys_wins() throws IOException {
        assertThat(read("OUTER=inside\nA=$OUTER\n\n# comment\nA=${A}2\n"))
                .containsOnly(entry("OUTER", "inside"), entry("A", "inside2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OK=1\\nsecret           | 2 does not have the form KEY=value",
                "OK=1\\n\\n=secret       | 3 does not have the form KEY=value",
                "A B=secret              | 1 does not have the form KEY=value",
                "A='secret               | 1 begins a quoted value that does not end",
                "OK=1\\nA=\"secret       | 2 begins a quoted value that does not end",
                "A='secret' more         | 1 goes on after the closing quote"
            })
    void a_malformed_line_is_named_without_its_value(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder.resolve("variables") + ":" + message)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_failure() {
        assertThatThrownBy(() -> DotEnv.read(folder.resolve("absent"), name -> Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("absent");
    }
}
