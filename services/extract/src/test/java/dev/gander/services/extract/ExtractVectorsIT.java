package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a server without the extension {@code vector}; {@link ExtractVectorsWithExtensionIT} has one with it. */
final class ExtractVectorsIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void without_the_extension_the_failure_names_it_and_nothing_is_recorded() throws Exception {
        PostgresDatabase database = postgres.database();
        Migrator migrator =
                TargetMigrations.onClassPath("extract/vectors").migrator(PostgresDatastore::of, database.url());
        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("extract/vectors")
                .hasMessageContaining("0001_")
                .hasMessageContaining("vector");
        assertThat(migrator.status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(MigrationState.PENDING);
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            assertThat(SchemaListing.ofPostgres().read(connection)).isEqualTo(List.of());
        }
    }
}
