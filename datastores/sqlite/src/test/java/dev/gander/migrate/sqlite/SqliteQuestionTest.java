package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** A question leaves a database as it was, whatever state it is in. */
final class SqliteQuestionTest {

    private static final Step FIRST =
            MigrationBuilder.of(1).up("CREATE TABLE first (id INTEGER)").stepUp();

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_reads_as_untouched_and_is_not_made() {
        SqliteFile file = SqliteFile.in(folder);
        try (DatastoreSession session = file.question()) {
            assertThat(session.read()).isEqualTo(StoreState.untouched());
            assertThat(session.product()).isEqualTo("SQLite");
            assertThat(session.initializationScript()).contains("gander_history_contract_store");
            assertThatThrownBy(session::initialize).isInstanceOf(DatastoreRefusedException.class);
            assertThatThrownBy(session::lock).isInstanceOf(DatastoreRefusedException.class);
            assertThatThrownBy(() -> session.apply(FIRST, SqliteFile.ATTEMPT, done -> {}))
                    .isInstanceOf(DatastoreRefusedException.class);
            assertThatThrownBy(() -> session.record(FIRST, SqliteFile.ATTEMPT, Outcome.ADOPTED))
                    .isInstanceOf(DatastoreRefusedException.class);
            session.cancel();
        }

        assertThat(file.files()).isEmpty();
    }

    @Test
    void a_file_whose_folder_is_not_there_reads_as_untouched_too() {
        SqliteFile file = SqliteFile.in(folder.resolve("nowhere"));

        assertThat(file.state()).isEqualTo(StoreState.untouched());
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void an_empty_file_stays_empty() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        Files.createFile(file.path());

        assertThat(file.state()).isEqualTo(StoreState.untouched());
        assertThat(file.path()).isEmptyFile();
        assertThat(file.files()).containsExactly("app.db");
    }

    @Test
    void a_database_in_wal_mode_is_left_without_leftovers() {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal");
        file.apply(FIRST);
        Object before = file.contents();

        assertThat(file.state().versionRows()).hasSize(2);

        assertThat(file.contents()).isEqualTo(before);
        assertThat(file.files()).containsExactly("app.db");
        assertThat(file.query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void what_a_killed_writer_left_in_the_wal_is_read_and_not_moved() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal");
        file.apply(FIRST);
        SqliteFile killed = SqliteFile.in(Files.createDirectory(folder.resolve("killed")));
        try (SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(
                    writer, "INSERT INTO goose_db_version_contract_store (version_id, is_applied) VALUES (2, 1)");
            Files.copy(file.path(), killed.path());
            Files.copy(folder.resolve("app.db-wal"), killed.path().resolveSibling("app.db-wal"));
        }
        byte[] database = Files.readAllBytes(killed.path());
        byte[] wal = Files.readAllBytes(killed.path().resolveSibling("app.db-wal"));

        assertThat(killed.state().versionRows()).hasSize(3);

        assertThat(killed.path()).hasBinaryContent(database);
        assertThat(killed.path().resolveSibling("app.db-wal")).hasBinaryContent(wal);
    }

    @Test
    void a_wal_database_whose_neighbours_cannot_be_made_is_read_as_it_stands() throws IOException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal");
        file.apply(FIRST);
        Files.createDirectory(folder.resolve("app.db-shm"));

        assertThat(file.state().versionRows()).hasSize(2);
    }

    @Test
    void a_question_is_answered_while_a_writer_is_at_work_in_wal_mode() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal");
        file.apply(FIRST);
        try (SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(writer, "BEGIN IMMEDIATE; CREATE TABLE unfinished (i)");

            assertThat(file.state().versionRows()).hasSize(2);
        }
    }

    @Test
    void a_question_to_a_database_that_a_writer_keeps_to_itself_says_who_is_in_the_way() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(FIRST);
        try (SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(writer, "BEGIN EXCLUSIVE");
            SqliteDatastore impatient = SqliteDatastore.of(
                    DatastoreSettings.of(SqliteFile.TARGET, "file:" + file.path() + "?busy_timeout=50"));

            assertThatThrownBy(() -> impatient.open(Purpose.QUESTION))
                    .isInstanceOfSatisfying(LockNotObtainedException.class, refusal -> {
                        assertThat(refusal).hasMessageContaining("another SQLite writer");
                        assertThat(refusal).hasMessageContaining(file.path().toString());
                        assertThat(refusal.advice()).contains("busy_timeout");
                    });
        }
    }

    @Test
    void the_transaction_of_a_killed_writer_is_not_seen() throws Exception {
        SqliteFile file = SqliteFile.in(folder);
        file.apply(FIRST);
        SqliteFile killed = SqliteFile.in(Files.createDirectory(folder.resolve("killed")));
        try (SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(
                    writer,
                    "PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                            + " INSERT INTO goose_db_version_contract_store (version_id, is_applied) VALUES (2, 1);"
                            + " INSERT INTO first WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                            + " WHERE i < 100000) SELECT i FROM n");
            Files.copy(file.path(), killed.path());
            Files.copy(folder.resolve("app.db-journal"), killed.path().resolveSibling("app.db-journal"));
        }

        assertThat(killed.state().versionRows()).hasSize(2);
        assertThat(killed.query("SELECT count(*) FROM first")).containsExactly("0");
    }
}
