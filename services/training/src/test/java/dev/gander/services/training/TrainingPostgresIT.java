package dev.gander.services.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.UnmetRequirementsException;
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

final class TrainingPostgresIT {

    private static final List<String> EXPECTED = SchemaListing.expected("/expected/postgres.txt");

    /** What another service's migration leaves of itself: its version table says that version 1 is applied. */
    private static final String EXTRACT = "CREATE TABLE goose_db_version_extract_postgres (id serial PRIMARY KEY,"
            + " version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp DEFAULT now());"
            + " INSERT INTO goose_db_version_extract_postgres (version_id, is_applied) VALUES (0, true), (1, true)";

    /** Of another owner, in a schema of its own that follows on the search path. */
    private static final String LOCALAI =
            "CREATE SCHEMA localai; CREATE TABLE localai.domain_configs (domain_name text,"
                    + " config_json jsonb, performance_metrics jsonb);"
                    + " DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, localai', current_database());"
                    + " END $$";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    private final TargetMigrations migrations = TargetMigrations.onClassPath("training/postgres");

    @Test
    void the_list_has_3_tables_18_columns_and_2_secondary_indexes() {
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("table ")).hasSize(3);
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("column ")).hasSize(18);
        assertThat(EXPECTED).filteredOn(line -> line.startsWith("index ")).hasSize(2);
    }

    @Test
    void a_migrated_store_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        PostgresDatabase database = postgres.database();
        run(database, EXTRACT, LOCALAI);
        SchemaWalk walk = new SchemaWalk(
                migrations.migrator(PostgresDatastore::of, database.url()),
                SchemaListing.ofPostgres().at(database.jdbcUrl()));
        assertThat(walk.thereAndBackAndThere()).isEqualTo(EXPECTED);
    }

    @Test
    void nothing_runs_before_extract_and_localai_have_made_what_training_reads() throws SQLException {
        PostgresDatabase database = postgres.database();
        Migrator migrator = migrations.migrator(PostgresDatastore::of, database.url());

        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("0001_initial.sql requires extract/postgres@1: nothing of extract/postgres")
                .hasMessageContaining("there is no table domain_configs");

        run(database, EXTRACT, "CREATE TABLE domain_configs (domain_name text, config_json jsonb)");
        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("table domain_configs lacks performance_metrics")
                .hasMessageNotContaining("extract/postgres");

        run(database, "ALTER TABLE domain_configs ADD COLUMN performance_metrics jsonb");
        assertThat(migrator.up(Destination.latest()).results()).hasSize(1);
    }

    private static void run(PostgresDatabase database, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
