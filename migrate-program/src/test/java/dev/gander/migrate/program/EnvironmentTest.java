package dev.gander.migrate.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentTest {

    @TempDir
    private Path folder;

    private static Environment of(Map<String, String> variables) {
        return Environment.of(name -> Optional.ofNullable(variables.get(name)));
    }

    @Test
    void a_file_of_variables_never_overrides_one_that_is_set_and_empty_counts_as_unset() {
        Environment environment = of(Map.of("SET", "process", "EMPTY", ""))
                .or(Map.of("SET", "file", "EMPTY", "file", "OTHER", "file", "NOTHING", ""));

        assertThat(environment.lookup("SET")).contains("process");
        assertThat(environment.lookup("EMPTY")).contains("file");
        assertThat(environment.lookup("OTHER")).contains("file");
        assertThat(environment.lookup("NOTHING")).isEmpty();
    }

    @Test
    void a_password_is_read_from_the_file_that_a_variable_points_to() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
        Environment environment =
                of(Map.of("PGPASSWORD_FILE", secret.toString(), "NAME_FILE", secret.toString(), "A_PASSWORD", "own"));

        assertThat(environment.lookup("PGPASSWORD")).contains("hush");
        assertThat(environment.lookup("NAME")).isEmpty();
        assertThat(environment.lookup("A_PASSWORD")).contains("own");
    }

    @Test
    void a_password_file_that_cannot_be_read_is_a_failure() {
        Environment environment =
                of(Map.of("PGPASSWORD_FILE", folder.resolve("absent").toString()));

        assertThatThrownBy(() -> environment.lookup("PGPASSWORD"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PGPASSWORD_FILE");
    }
}
