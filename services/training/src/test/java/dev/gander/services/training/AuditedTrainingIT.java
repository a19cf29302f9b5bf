package dev.gander.services.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
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

/** The service in a database that also keeps the shared audit store. */
final class AuditedTrainingIT {

    private static final String AUDIT_STORE = "audit_store/postgres";

    @RegisterExtension
    final MigratedStore<PostgresDatabase> training = MigratedStore.onPostgres(
                    "training/postgres", PostgresDatastore::of)
            .before(Fixture.resource("/fixtures/extract_is_migrated.sql"))
            .before(Fixture.resource("/dev/gander/migrate/devstores/fixtures/domain_configs.sql"))
            .after(AUDIT_STORE);

    @Test
    void a_change_of_a_test_of_two_models_is_on_record_beside_it() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(training.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ab_tests (test_id, domain_id, test_config) VALUES ('a', 'sales', '{}');"
                    + " INSERT INTO audit_actors (kind, external_id, display_name) VALUES ('person', 'ada', 'Ada');"
                    + " INSERT INTO audit_events (occurred_at, actor_id, category, action, resource_type,"
                    + " resource_id, outcome) SELECT start_date, actor_id, 'change', 'create', 'ab_test', test_id,"
                    + " 'success' FROM ab_tests, audit_actors");
            try (ResultSet rows = statement.executeQuery(
                    "SELECT count(*) FROM audit_events JOIN ab_tests ON resource_id = test_id")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void undoing_the_service_leaves_the_set_as_it_was() {
        training.migrator().down(Destination.reset());

        assertThat(TargetMigrations.onClassPath(AUDIT_STORE)
                        .migrator(PostgresDatastore::of, training.database().url())
                        .up(Destination.latest())
                        .results())
                .isEmpty();
    }
}
