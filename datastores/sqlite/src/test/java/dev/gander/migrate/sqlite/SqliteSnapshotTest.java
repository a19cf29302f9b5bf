package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.DatastoreUnreachableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a connection for reading sees, and what it cannot do. */
final class SqliteSnapshotTest {

    @TempDir
    Path folder;

    @Test
    void all_that_is_read_is_one_state_of_the_database() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("PRAGMA journal_mode = wal");
        file.execute("CREATE TABLE note AS SELECT 1 AS id");

        try (Connection snapshot = openSnapshot(file)) {
            assertThat(count(snapshot)).isEqualTo(1);
            file.execute("INSERT INTO note VALUES (2)");
            assertThat(count(snapshot)).isEqualTo(1);
        }
        try (Connection snapshot = openSnapshot(file)) {
            assertThat(count(snapshot)).isEqualTo(2);
        }
    }

    @Test
    void writing_is_refused_and_nothing_is_left_beside_the_file() throws SQLException {
        SqliteFile file = SqliteFile.in(folder);
        file.execute("CREATE TABLE note (id INTEGER)");

        try (Connection snapshot = openSnapshot(file);
                Statement statement = snapshot.createStatement()) {
            assertThat(count(snapshot)).isZero();
            assertThatThrownBy(() -> statement.execute("INSERT INTO note VALUES (1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readonly");
        }
        assertThat(file.files()).containsExactly("app.db");
    }

    @Test
    void a_file_that_is_not_there_is_named_and_not_made() {
        SqliteFile file = SqliteFile.in(folder);

        assertThatThrownBy(() -> openSnapshot(file))
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining(file.path().toString());
        assertThat(file.files()).isEmpty();
    }

    private static Connection openSnapshot(SqliteFile file) {
        return SqliteDatastore.of(
                        DatastoreSettings.of(SqliteFile.TARGET, file.path().toString()))
                .openSnapshot();
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
