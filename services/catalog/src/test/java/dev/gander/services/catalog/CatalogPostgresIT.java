package dev.gander.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CatalogPostgresIT {

    private static final List<String> EXPECTED = SchemaListing.expected("/expected/postgres.txt");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void the_list_has_19_tables_218_columns_and_67_secondary_indexes() {
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("table ")).hasSize(19);
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("column ")).hasSize(218);
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("index ")).hasSize(67);
    }

    @Test
    void a_migrated_store_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        TargetMigrations migrations = TargetMigrations.onClassPath("catalog/postgres");
        PostgresDatabase database = postgres.database();
        SchemaWalk walk = new SchemaWalk(
                migrations.migrator(PostgresDatastore::of, database.url()),
                SchemaListing.ofPostgres().at(database.jdbcUrl()));
        assertThat(walk.thereAndBackAndThere()).isEqualTo(EXPECTED);
    }
}
