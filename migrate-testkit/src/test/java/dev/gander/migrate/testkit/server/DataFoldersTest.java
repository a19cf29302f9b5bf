package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFoldersTest {

    @TempDir
    Path memory;

    @Test
    void data_lie_in_memory_where_there_is_room() {
        assertThat(new DataFolders(memory, 1).make("store").getParent()).isEqualTo(memory);
    }

    @Test
    void data_lie_among_the_temporary_files_where_memory_has_no_room_or_is_not_there() throws IOException {
        for (DataFolders folders :
                List.of(new DataFolders(memory, Long.MAX_VALUE), new DataFolders(memory.resolve("absent"), 1))) {
            Path folder = folders.make("store");
            Files.delete(folder);
            assertThat(folder.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    @Test
    void a_place_that_was_named_and_is_not_there_is_an_error_that_says_who_names_it() {
        assertThatThrownBy(() -> new DataFolders(memory.resolve("absent"), 0).make("store"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("GANDER_TEST_DATA");
    }
}
