package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.model.TargetName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service's pool gets. */
final class SqliteDataSourceTest {

    private static final TargetName SHOP = new TargetName("shop", "main");

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_there_is_opened_with_patience_for_other_writers() throws SQLException {
        Path file = folder.resolve("my shop.db");
        try (Connection migrations = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = migrations.createStatement()) {
            statement.executeUpdate("CREATE TABLE users (id int)");
        }

        try (Connection connection = SqliteDataSource.of(DatastoreSettings.of(
                                SHOP, "file:" + file.toUri().getRawPath() + "?busy_timeout=1234"))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO users VALUES (1)");
            try (ResultSet row = statement.executeQuery("PRAGMA busy_timeout")) {
                assertThat(row.getInt(1)).isEqualTo(1234);
            }
        }
    }

    @Test
    void a_file_that_is_not_there_is_not_made() {
        Path file = folder.resolve("absent.db");

        assertThatThrownBy(() -> SqliteDataSource.of(DatastoreSettings.of(SHOP, file.toString()))
                        .getConnection())
                .isInstanceOf(SQLException.class);
        assertThat(file).doesNotExist();
    }
}
