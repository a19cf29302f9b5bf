package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three services share one database, schema and server; with one version table between them, the second would skip. */
final class SharedDatabaseIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @ParameterizedTest
    @ValueSource(strings = {"extract catalog training", "extract training catalog", "catalog extract training"})
    void services_in_one_database_keep_versions_of_their_own(String order) throws Exception {
        PostgresDatabase database = databaseWithForeignObjects();
        for (String service : order.split(" ")) {
            assertThat(up(service, database))
                    .hasSameSizeAs(migrations(service).set().migrations());
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            List<String> objects = SchemaListing.ofPostgres().read(connection);
            assertThat(objects).filteredOn(line -> line.startsWith("table ")).hasSize(1 + 6 + 3 + 19);
            assertThat(objects)
                    .contains("table routing_weights", "table ab_tests", "table rollback_events", "table glean_nodes");
        }
    }

    @Test
    void training_waits_for_extract_whoever_else_was_there_before() throws Exception {
        PostgresDatabase database = databaseWithForeignObjects();
        up("catalog", database);

        assertThatThrownBy(() -> up("training", database))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("requires extract/postgres@1: nothing of extract/postgres is applied");

        up("extract", database);
        assertThat(up("training", database)).hasSize(1);
    }

    private PostgresDatabase databaseWithForeignObjects() throws SQLException {
        PostgresDatabase database = postgres.database();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE domain_configs (domain_name text, config_json jsonb, performance_metrics jsonb)");
        }
        return database;
    }

    private static TargetMigrations migrations(String service) {
        return TargetMigrations.onClassPath(service + "/postgres");
    }

    private static List<MigrationResult> up(String service, PostgresDatabase database) {
        return migrations(service)
                .migrator(PostgresDatastore::of, database.url())
                .up(Destination.latest())
                .results();
    }
}
