package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedArgumentsTest {

    @Test
    void the_program_and_its_arguments_stand_apart_and_arguments_may_hold_the_separator() {
        EmbeddedArguments arguments = parse("/data 60 -- java Main -- create -- a name");
        assertThat(arguments.folder()).isEqualTo(Path.of("/data"));
        assertThat(arguments.lockWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(arguments.program()).containsExactly("java", "Main");
        assertThat(arguments.arguments()).containsExactly("create", "--", "a", "name");
    }

    @Test
    void no_arguments_are_fine() {
        assertThat(parse("/data 60 -- java Main --").arguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data", "/data 60", "/data 60 -- java", "/data 60 -- -- up", "60 -- java -- up"})
    void other_words_are_refused(String words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Usage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon"})
    void a_wait_is_a_number_of_seconds(String seconds) {
        assertThatThrownBy(() -> parse("/data " + seconds + " -- java -- up"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--env-file", "--env-file=prod.env", "@arguments"})
    void what_could_bring_in_an_address_is_refused(String word) {
        assertThatThrownBy(() -> parse("/data 60 -- java -- up " + word))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(word)
                .hasMessageContaining("--embedded");
    }

    private static EmbeddedArguments parse(String words) {
        return EmbeddedArguments.parse(List.of(words.split(" ")));
    }
}
