package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three services share one database, schema and server; with one version table between them, the second would skip. */
final class SharedDatabaseIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extract catalog training",
                "extract training catalog",
                "catalog extract training",
                "catalog training extract",
                "training extract catalog",
                "training catalog extract"
            })
    void services_in_one_database_keep_versions_of_their_own(String order) throws Exception {
        PostgresDatabase database = postgres.database();
        for (String service : order.split(" ")) {
            TargetMigrations migrations = TargetMigrations.onClassPath(service + "/postgres");
            assertThat(migrations
                            .migrator(PostgresDatastore::of, database.url())
                            .up(Destination.latest())
                            .results())
                    .hasSameSizeAs(migrations.set().migrations());
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            List<String> objects = SchemaListing.ofPostgres().read(connection);
            assertThat(objects).filteredOn(line -> line.startsWith("table ")).hasSize(6 + 3 + 19);
            assertThat(objects)
                    .contains("table routing_weights", "table ab_tests", "table rollback_events", "table glean_nodes");
        }
    }
}
