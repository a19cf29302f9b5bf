package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.schema.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** Asking for the schema in every state a file can be in. */
final class SqliteSchemaQuestionTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_has_an_empty_schema_and_is_not_made() {
        SqliteFile file = SqliteFile.in(folder);

        assertThat(schema(file.path().toString())).isEqualTo(new Schema("SQLite 3", List.of(), List.of()));
        assertThat(file.files()).isEmpty();
    }

    @Test
    void reading_is_enough() {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal; CREATE TABLE t (a INTEGER); CREATE VIRTUAL TABLE f USING fts5 (a)");
        Object before = file.contents();

        assertThat(schema("file:" + file.path() + "?mode=ro&immutable=1").objects())
                .hasSize(2);
        assertThat(schema(file.path().toString()).objects()).hasSize(2);
        assertThat(file.contents()).isEqualTo(before);
    }

    @Test
    void all_of_it_is_of_one_moment() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal; CREATE TABLE t (a INTEGER)");
        try (SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(writer, "BEGIN IMMEDIATE; ALTER TABLE t ADD COLUMN b; CREATE INDEX i ON t (b)");

            assertThat(schema(file.path().toString()).objects())
                    .singleElement()
                    .satisfies(table -> assertThat(table.details()).hasSize(1));
        }
    }

    @Test
    void a_file_that_another_program_locks_is_named() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("CREATE TABLE t (a INTEGER)");
        try (DatastoreSession session = question("file:" + file.path() + "?busy_timeout=20");
                SQLiteConnection writer = file.connect()) {
            SqliteConnections.run(writer, "BEGIN EXCLUSIVE");

            assertThatThrownBy(session::schema)
                    .isInstanceOf(LockNotObtainedException.class)
                    .hasMessageContaining(file.path().toString());
        }
    }

    @Test
    void a_catalog_that_sqlite_cannot_read_is_told_as_such() {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("CREATE TABLE t (a INTEGER)");
        try (DatastoreSession session = file.question()) {
            file.execute("PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = 'CREATE TABLE t (a INTEGER'");

            assertThatThrownBy(session::schema)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("read the schema")
                    .hasMessageContaining("malformed");
        }
    }

    @Test
    void the_version_table_is_left_out_by_whatever_name() {
        SqliteFile file = SqliteFile.in(folder);
        DatastoreSettings settings = new DatastoreSettings(
                SqliteFile.TARGET,
                file.path().toString(),
                Optional.of("\"Our Versions\""),
                LockMechanism.SESSION,
                name -> Optional.empty());
        SqliteDatastore datastore = SqliteDatastore.of(settings);
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.initialize();

            assertThat(session.schema().objects()).isEmpty();
            assertThat(session.schema().leftOut()).containsExactly("\"Our Versions\"", "gander_history_contract_store");
        }
    }

    @Test
    void ten_thousand_tables_are_no_burden() {
        SqliteFile file = SqliteFile.in(folder);
        StringBuilder script = new StringBuilder("BEGIN;");
        for (int number = 0; number < 10_000; number++) {
            script.append("CREATE TABLE t").append(number).append(" (id INTEGER PRIMARY KEY, a TEXT);");
            script.append("CREATE INDEX i")
                    .append(number)
                    .append(" ON t")
                    .append(number)
                    .append(" (a);");
        }
        file.execute(script + "COMMIT");

        assertThat(schema(file.path().toString()).objects()).hasSize(10_000);
    }

    private static Schema schema(String address) {
        try (DatastoreSession session = question(address)) {
            return session.schema();
        }
    }

    private static DatastoreSession question(String address) {
        return SqliteDatastore.of(DatastoreSettings.of(SqliteFile.TARGET, address))
                .open(Purpose.QUESTION);
    }
}
