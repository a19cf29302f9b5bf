package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.PreviewName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for branches. */
final class SqlitePreviewsTest {

    private static final PreviewName ONE = new PreviewName("feature/one");
    private static final PreviewName OTHER = new PreviewName("feature/other");

    @TempDir
    Path folder;

    private Previews previews() {
        return SqliteFile.in(folder).datastore(SqliteFile.TARGET).previews().orElseThrow();
    }

    @Test
    void each_branch_has_a_file_of_its_own_beside_the_address() {
        previews().create(ONE);
        previews().create(OTHER);

        assertThat(Path.of(previews().of(ONE).url())).exists().hasParent(folder);
        assertThat(previews().list())
                .extracting(PreviewStore::name)
                .containsExactly(previews().of(ONE).name(), previews().of(OTHER).name());
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @Test
    void those_beside_another_file_of_the_folder_are_listed_too_and_not_dropped() {
        previews().create(ONE);
        Previews others = SqliteDatastore.of(DatastoreSettings.of(
                        SqliteFile.TARGET, folder.resolve("another.db").toString()))
                .previews()
                .orElseThrow();

        assertThat(others.list()).isEqualTo(previews().list()).hasSize(1);
        assertThat(others.drop(ONE)).isFalse();
        assertThat(previews().drop(ONE)).isTrue();
    }

    @Test
    void one_that_is_there_stays_as_it_is() throws IOException {
        previews().create(ONE);
        Files.writeString(Path.of(previews().of(ONE).url()), "content");

        previews().create(ONE);

        assertThat(Path.of(previews().of(ONE).url())).hasContent("content");
    }

    @Test
    void dropping_takes_the_file_and_what_lies_beside_it_and_nothing_else() throws IOException {
        previews().create(ONE);
        previews().create(OTHER);
        Path file = Path.of(previews().of(ONE).url());
        Files.createFile(file.resolveSibling(file.getFileName() + "-wal"));
        Files.createFile(file.resolveSibling(file.getFileName() + ".gander-lock"));
        Files.createFile(folder.resolve("app.db"));

        assertThat(previews().drop(ONE)).isTrue();

        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("app.db", previews().of(OTHER).name());
        }
    }

    @Test
    void dropping_twice_says_that_there_was_none() {
        previews().create(ONE);

        assertThat(previews().drop(ONE)).isTrue();
        assertThat(previews().drop(ONE)).isFalse();
    }

    @Test
    void a_file_with_another_name_is_not_listed() throws IOException {
        Files.createFile(folder.resolve("gander_preview_mine.db"));
        Files.createDirectory(folder.resolve("gander_preview_main_0123456789.db"));

        assertThat(previews().list()).isEmpty();
    }

    @Test
    void without_the_folder_it_says_what_is_missing() {
        Previews previews = SqliteDatastore.of(DatastoreSettings.of(
                        SqliteFile.TARGET, folder.resolve("none/app.db").toString()))
                .previews()
                .orElseThrow();

        assertThatThrownBy(() -> previews.create(ONE))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("cannot be made");
        assertThatThrownBy(previews::list)
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void a_database_in_memory_has_no_place_beside_it() {
        assertThat(SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, ":memory:"))
                        .previews())
                .isEmpty();
    }
}
