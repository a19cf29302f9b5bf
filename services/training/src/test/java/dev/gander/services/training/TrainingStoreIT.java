package dev.gander.services.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the service's statements rely on. */
final class TrainingStoreIT {

    @RegisterExtension
    final MigratedStore<PostgresDatabase> training = MigratedStore.onPostgres(
                    "training/postgres", PostgresDatastore::of)
            .before(Fixture.resource("/fixtures/extract_is_migrated.sql"))
            .before(Fixture.resource("/dev/gander/migrate/devstores/fixtures/domain_configs.sql"))
            .with(Fixture.of("INSERT INTO ab_tests (test_id, domain_id, test_config) VALUES ('a', 'sales', '{}');"));

    @Test
    void a_test_of_two_models_is_active_from_its_first_moment() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(training.database().jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT status, end_date, start_date <= now() AS begun FROM ab_tests")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("status")).isEqualTo("active");
            assertThat(rows.getString("end_date")).isNull();
            assertThat(rows.getBoolean("begun")).isTrue();
        }
    }
}
