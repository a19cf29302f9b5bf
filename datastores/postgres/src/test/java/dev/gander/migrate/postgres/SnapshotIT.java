package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a connection for reading sees, and what it cannot do. */
final class SnapshotIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @Test
    void all_that_is_read_is_one_state_of_the_database() throws SQLException {
        Db db = Db.of(postgres.database());
        db.run("CREATE TABLE note AS SELECT 1 AS id");

        try (Connection snapshot = db.datastore().openSnapshot()) {
            assertThat(count(snapshot)).isEqualTo(1);
            db.run("INSERT INTO note VALUES (2)");
            assertThat(count(snapshot)).isEqualTo(1);
        }
        try (Connection snapshot = db.datastore().openSnapshot()) {
            assertThat(count(snapshot)).isEqualTo(2);
        }
    }

    @Test
    void the_server_refuses_to_write() throws SQLException {
        Db db = Db.of(postgres.database());

        try (Connection snapshot = db.datastore().openSnapshot();
                Statement statement = snapshot.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE note (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        DatastoreSettings settings = DatastoreSettings.of(Db.TARGET, "postgresql://ada@127.0.0.1:1/shop");

        assertThatThrownBy(() -> PostgresDatastore.of(settings).openSnapshot())
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("ada@127.0.0.1:1/shop");
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
