package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.SchemaWalk;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractSqliteTest {

    private static final TargetMigrations MIGRATIONS = TargetMigrations.onClassPath("extract/sqlite");

    @TempDir
    Path folder;

    @Test
    void a_migrated_store_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        SchemaWalk walk = new SchemaWalk(migrator(), SchemaListing.ofSqlite().at(jdbcUrl()));
        assertThat(walk.thereAndBackAndThere()).isEqualTo(SchemaListing.expected("/expected/sqlite.txt"));
    }

    @Test
    void the_table_of_an_ingested_file_outlives_every_down() throws SQLException {
        List<String> before = withTable("json_with_changes");
        migrator().up(Destination.latest());
        migrator().down(Destination.reset());
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void a_table_that_the_service_has_made_itself_stops_the_baseline_and_stays() throws SQLException {
        List<String> before = withTable("glean_edges");
        assertThatThrownBy(() -> migrator().up(Destination.latest()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("already exists");
        assertThat(objects()).isEqualTo(before);
    }

    private List<String> withTable(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE " + name + " (id TEXT, kept TEXT)");
        }
        return objects();
    }

    private List<String> objects() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl())) {
            return SchemaListing.ofSqlite().read(connection);
        }
    }

    private Migrator migrator() {
        return MIGRATIONS.migrator(
                SqliteDatastore::of, folder.resolve("extract.db").toString());
    }

    private String jdbcUrl() {
        return "jdbc:sqlite:" + folder.resolve("extract.db");
    }
}
