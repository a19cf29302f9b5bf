package dev.gander.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a server that does not offer TimescaleDB. */
final class CollectorIT {

    private static final Path PERSISTENT = Path.of("collector/postgres/persistent");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @RegisterExtension
    final MigratedStore<PostgresDatabase> collector =
            MigratedStore.onPostgres("collector/postgres", PostgresDatastore::of);

    @Test
    void every_down_leaves_what_its_up_found_and_the_second_way_makes_what_the_first_made() throws SQLException {
        PostgresDatabase database = postgres.database();
        TargetMigrations migrations = TargetMigrations.from(
                TargetMigrations.name("collector/postgres"),
                new DirectorySource(PERSISTENT, ScriptSyntax.SQL),
                ScriptSyntax.SQL);
        SchemaWalk walk = new SchemaWalk(
                migrations.migrator(PostgresDatastore::of, database.url()),
                SchemaListing.ofPostgres().at(database.jdbcUrl()));
        assertThat(walk.thereAndBackAndThere())
                .contains(
                        "table collector_samples",
                        "constraint collector_samples.collector_samples_pkey | primary key"
                                + " | PRIMARY KEY (source_id, sampled_at)",
                        "table collector_samples_default",
                        "constraint collector_rollups.collector_rollups_source_fkey | foreign key"
                                + " | FOREIGN KEY (source_id) REFERENCES collector_sources(source_id)");
    }

    @Test
    void without_the_extension_samples_are_in_partitions_and_the_store_says_so() throws SQLException {
        PostgresDatabase database = collector.database();
        assertThat(Sql.one(database, "SELECT kind || ' ' || extension_made_here FROM collector_storage"))
                .isEqualTo("partitions false");
        Sql.run(database, "INSERT INTO collector_sources (name, unit) VALUES ('load', '1')");
        Sql.run(database, "INSERT INTO collector_samples SELECT source_id, now(), 1.5 FROM collector_sources");
        assertThat(Sql.one(database, "SELECT count(*) FROM collector_samples_default"))
                .isEqualTo("1");
    }

    @Test
    void a_migrated_store_has_the_views_and_functions_of_the_set() throws SQLException {
        PostgresDatabase database = collector.database();
        Sql.run(database, "INSERT INTO collector_sources (name, unit) VALUES ('load', '1')");
        for (String sample : new String[] {"'2026-03-01 10:15:00+00', 1", "'2026-03-01 10:45:00+00', 4"}) {
            Sql.run(database, "INSERT INTO collector_samples SELECT source_id, " + sample + " FROM collector_sources");
        }

        assertThat(Sql.one(database, "SELECT value FROM collector_latest_samples"))
                .isEqualTo("4");
        Sql.run(database, "SELECT roll_up_samples('2026-03-01 10:00:00+00', '2026-03-01 11:00:00+00')");
        assertThat(Sql.one(database, "SELECT samples || ' ' || average FROM collector_rollups"))
                .isEqualTo("2 2.5");
        assertThat(Sql.one(database, "SELECT remove_samples_before('2026-03-01 10:30:00+00')"))
                .isEqualTo("1");
        assertThat(collector.migrator().status().replaceables())
                .isNotEmpty()
                .extracting(ReplaceableStatus::state)
                .containsOnly(ReplaceableState.CURRENT);
    }
}
