package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a Postgres with pgvector, which {@code ci/install-pgvector} gets. */
final class ExtractVectorsWithExtensionIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.installedWhere("GANDER_TEST_PGVECTOR_HOME");

    @Test
    void a_migrated_store_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        TargetMigrations migrations = TargetMigrations.onClassPath("extract/vectors");
        PostgresDatabase database = postgres.database();
        SchemaWalk walk = new SchemaWalk(
                migrations.migrator(PostgresDatastore::of, database.url()),
                SchemaListing.ofPostgres().at(database.jdbcUrl()));
        assertThat(walk.thereAndBackAndThere()).isEqualTo(SchemaListing.expected("/expected/vectors.txt"));
    }

    @Test
    void an_extension_that_an_administrator_has_created_is_used_and_stays() throws SQLException {
        PostgresDatabase database = postgres.database();
        execute(database, "CREATE EXTENSION vector");

        migrator(database).up(Destination.latest());
        migrator(database).down(Destination.reset());

        assertThat(objects(database)).containsExactly("extension vector");
    }

    @Test
    void an_extension_whose_type_another_table_uses_is_not_dropped() throws SQLException {
        PostgresDatabase database = postgres.database();
        migrator(database).up(Destination.latest());
        execute(database, "CREATE TABLE others (place vector(3))");

        assertThatThrownBy(() -> migrator(database).down(Destination.reset()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("others");
        assertThat(objects(database)).contains("extension vector", "table embeddings", "table others");
    }

    private static Migrator migrator(PostgresDatabase database) {
        return TargetMigrations.onClassPath("extract/vectors").migrator(PostgresDatastore::of, database.url());
    }

    private static void execute(PostgresDatabase database, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static List<String> objects(PostgresDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            return SchemaListing.ofPostgres().read(connection);
        }
    }
}
