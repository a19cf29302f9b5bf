package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not there, not SQLite's, not to be written or full: each fails in words, with what to do. */
final class SqlitePlacesTest {

    private static final MigrationBuilder FILLING = MigrationBuilder.of(1)
            .up(
                    "PRAGMA max_page_count = 20",
                    "CREATE TABLE big (text TEXT)",
                    "INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                            + " SELECT hex(randomblob(500)) FROM n");

    @TempDir
    Path folder;

    @Test
    void a_run_makes_the_file() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();

        assertThat(file.state().isInitialized()).isTrue();
    }

    @Test
    void a_name_with_blanks_and_signs_is_a_name() {
        SqliteFile file = new SqliteFile(folder.resolve("a b%20c?d=e&f#g+ü.db"));
        file.apply();

        assertThat(file.files()).containsExactly("a b%20c?d=e&f#g+ü.db");
    }

    @Test
    void a_run_in_a_folder_that_is_not_there_names_the_folder() {
        refused(folder.resolve("nowhere/app.db"), Purpose.RUN, "the folder " + folder.resolve("nowhere"));
    }

    @Test
    void a_file_that_must_be_there_is_not_made() {
        SqliteDatastore datastore =
                SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, "file:" + folder + "/app.db?mode=rw"));

        assertThatThrownBy(() -> datastore.open(Purpose.RUN)).isInstanceOf(DatastoreUnreachableException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_is_no_database() {
        refused(folder, Purpose.RUN, "is a folder");
        refused(folder, Purpose.QUESTION, "is a folder");
    }

    @Test
    void a_text_is_no_database() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "This is a text, and no database. ".repeat(100));

        refused(text, Purpose.RUN, "file is not a database");
        refused(text, Purpose.QUESTION, "file is not a database");
    }

    @Test
    void a_place_where_nobody_may_write_takes_no_database() {
        refused(Path.of("/proc/gander.db"), Purpose.RUN, "unable to open database file");
    }

    @Test
    void a_broken_database_is_not_taken_for_an_untouched_one() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "rw")) {
            bytes.seek(100);
            bytes.write(new byte[3000]);
        }

        assertThatThrownBy(file::state).isInstanceOf(DatastoreUnreachableException.class);
    }

    @Test
    void a_database_that_is_opened_read_only_refuses_a_run_when_it_writes() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        SqliteDatastore readOnly =
                SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, "file:" + file.path() + "?mode=ro"));
        try (DatastoreSession session = readOnly.open(Purpose.RUN)) {
            assertThat(session.read().isInitialized()).isTrue();
            assertThatThrownBy(() -> session.apply(MigrationBuilder.of(1).stepUp(), SqliteFile.ATTEMPT, done -> {}))
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            refusal -> assertThat(refusal).hasMessageContaining("readonly"));
        }
    }

    @Test
    void a_full_database_takes_nothing_and_the_next_file_is_not_kept_from_running() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(() -> session.apply(FILLING.stepUp(), SqliteFile.ATTEMPT, done -> {}))
                    .isInstanceOfSatisfying(StatementFailedException.class, failure -> {
                        assertThat(failure).hasMessageContaining("database or disk is full");
                        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
                        assertThat(failure.getSuppressed()).isEmpty();
                    });
            session.apply(
                    MigrationBuilder.of(2)
                            .up("CREATE TABLE second (id INTEGER)")
                            .stepUp(),
                    SqliteFile.ATTEMPT,
                    done -> {});
        }

        assertThat(file.hasTable("big")).isFalse();
        assertThat(file.hasTable("second")).isTrue();
    }

    @Test
    void a_full_database_in_a_file_without_transaction_keeps_what_ran_before() {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(
                            () -> session.apply(FILLING.withoutTransaction().stepUp(), SqliteFile.ATTEMPT, done -> {}))
                    .isInstanceOfSatisfying(
                            StatementFailedException.class,
                            failure -> assertThat(failure.getSuppressed()).isEmpty());
        }

        assertThat(file.hasTable("big")).isTrue();
        assertThat(file.state().history().entries().get(0).statementsDone()).isEqualTo(2);
    }

    @Test
    void a_lock_file_that_cannot_be_made_is_a_refusal() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply();
        Files.createDirectory(folder.resolve("app.db.gander-lock"));
        try (DatastoreSession session = file.run()) {
            assertThatThrownBy(() -> session.lock().tryAcquire())
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("app.db.gander-lock");
        }
    }

    private static void refused(Path path, Purpose purpose, String words) {
        assertThatThrownBy(
                        () -> new SqliteFile(path).datastore(SqliteFile.TARGET).open(purpose))
                .isInstanceOfSatisfying(DatastoreUnreachableException.class, refusal -> {
                    assertThat(refusal).hasMessageContaining(words).hasMessageContaining("contract/store");
                    assertThat(refusal).hasMessageContaining(path.toString());
                    assertThat(refusal.advice()).isNotBlank();
                });
    }
}
