package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftWriterTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_written_before_a_failure_is_taken_back() throws Exception {
        Files.createDirectory(folder.resolve("services"));
        Files.writeString(folder.resolve("known.md"), "as it was\n");
        Draft draft = new Draft(
                NewService.parse("shop", List.of("sqlite")),
                List.of(new FileText("services/shop/README.md", "# shop\n")),
                List.of(new FileText("known.md", "changed\n"), new FileText("gone/since.md", "changed\n")));

        assertThatThrownBy(() -> new DraftWriter(folder).write(draft))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("gone/since.md")
                .cause()
                .hasNoSuppressedExceptions();

        assertThat(folder.resolve("known.md")).hasContent("as it was");
        assertThat(folder.resolve("services")).isEmptyDirectory();
    }

    @Test
    void a_folder_that_somebody_has_made_meanwhile_is_not_touched() throws Exception {
        Path own = Files.createDirectories(folder.resolve("services/shop"));
        Files.writeString(own.resolve("README.md"), "theirs\n");
        Draft draft = new Draft(
                NewService.parse("shop", List.of("sqlite")),
                List.of(new FileText("services/shop/README.md", "# shop\n")),
                List.of());

        assertThatThrownBy(() -> new DraftWriter(folder).write(draft)).isInstanceOf(UsageException.class);

        assertThat(own.resolve("README.md")).hasContent("theirs");
    }
}
