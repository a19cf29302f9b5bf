package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;

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

final class GraphSqliteTest {

    @TempDir
    Path folder;

    @Test
    void a_migrated_store_holds_what_the_list_says_and_every_down_leaves_what_its_up_found() throws SQLException {
        assertThat(walk().thereAndBackAndThere()).isEqualTo(SchemaListing.expected("/expected/sqlite.txt"));
    }

    /** Such a file was committed by mistake once, and may be lying about. */
    @Test
    void the_table_of_an_older_release_is_tolerated_and_left_alone() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE langgraph_checkpoints (key TEXT PRIMARY KEY, payload BLOB)");
        }
        List<String> objects = walk().thereAndBackAndThere();
        assertThat(objects)
                .contains("table langgraph_checkpoints")
                .containsAll(SchemaListing.expected("/expected/sqlite.txt"));
    }

    private SchemaWalk walk() {
        TargetMigrations migrations = TargetMigrations.onClassPath("graph/sqlite");
        return new SchemaWalk(
                migrations.migrator(SqliteDatastore::of, file()),
                SchemaListing.ofSqlite().at(jdbcUrl()));
    }

    private String jdbcUrl() {
        return "jdbc:sqlite:" + file();
    }

    private String file() {
        return folder.resolve("graph.db").toString();
    }
}
