package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.SQLException;
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
}
