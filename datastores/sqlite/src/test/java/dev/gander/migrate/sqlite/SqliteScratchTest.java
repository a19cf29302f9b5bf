package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a scratch database lies, and what stays of it. */
final class SqliteScratchTest {

    @TempDir
    Path folder;

    @Test
    void it_lies_elsewhere_and_its_folder_goes_with_all_that_is_in_it() {
        SqliteFile file = SqliteFile.in(folder);
        ScratchStore scratch = file.datastore(SqliteFile.TARGET).scratch();
        Path place = place(scratch);
        try (DatastoreSession session = scratch.datastore(SqliteFile.TARGET).open(Purpose.RUN)) {
            Optional<Lease> lease = session.lock().tryAcquire();
            assertThat(lease).isPresent();
            session.initialize();
            session.apply(
                    MigrationBuilder.of(1)
                            .withoutTransaction()
                            .up("PRAGMA journal_mode = wal", "CREATE TABLE first (id INTEGER)")
                            .stepUp(),
                    SqliteFile.ATTEMPT,
                    done -> {});
            assertThat(place).exists();
            assertThat(file.files()).isEmpty();
        }
        scratch.close();
        scratch.close();

        assertThat(place.getParent()).doesNotExist();
    }

    @Test
    void each_is_another_one() {
        SqliteFile file = SqliteFile.in(folder);
        try (ScratchStore one = file.datastore(SqliteFile.TARGET).scratch();
                ScratchStore other = file.datastore(SqliteFile.TARGET).scratch()) {
            assertThat(place(one)).isNotEqualTo(place(other));
        }
    }

    @Test
    void what_a_killed_run_has_left_goes_and_nothing_else() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        Path left = Files.createTempDirectory("gander-scratch");
        Files.createFile(left.resolve("owner"));
        Files.createFile(Files.createDirectory(left.resolve("more")).resolve("scratch.db-wal"));
        Path others = Files.createTempDirectory("gander-scratch");
        Files.createFile(others.resolve("precious"));
        Files.createSymbolicLink(left.resolve("link"), others);
        try (ScratchStore living = file.datastore(SqliteFile.TARGET).scratch()) {
            assertThat(left).doesNotExist();
            assertThat(others.resolve("precious")).exists();

            file.datastore(SqliteFile.TARGET).scratch().close();
            assertThat(place(living).getParent()).exists();
        } finally {
            Files.delete(others.resolve("precious"));
            Files.delete(others);
        }
    }

    private static Path place(ScratchStore scratch) {
        String text = scratch.datastore(SqliteFile.TARGET).toString();
        return Path.of(text.substring(text.indexOf(", ") + 2, text.length() - 1));
    }
}
