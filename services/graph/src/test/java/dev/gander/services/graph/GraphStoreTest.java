package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.SqliteDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the service's statements rely on. */
final class GraphStoreTest {

    @RegisterExtension
    final MigratedStore<SqliteDatabase> graph = MigratedStore.onSqlite("graph/sqlite", SqliteDatastore::of)
            .loaded(database -> {
                try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                        Statement statement = connection.createStatement()) {
                    statement.executeUpdate("INSERT INTO checkpoints VALUES ('flow-1', x'00ff')");
                }
            });

    @Test
    void a_checkpoint_is_replaced_by_its_key() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(graph.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("INSERT INTO checkpoints VALUES ('flow-1', x'01')"))
                    .isInstanceOf(SQLException.class);
            statement.executeUpdate("INSERT OR REPLACE INTO checkpoints VALUES ('flow-1', x'02')");
            try (ResultSet rows = statement.executeQuery("SELECT hex(payload) FROM checkpoints")) {
                assertThat(rows.getString(1)).isEqualTo("02");
            }
        }
    }
}
