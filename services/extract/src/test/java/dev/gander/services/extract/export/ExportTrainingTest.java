package dev.gander.services.extract.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user meets it. */
final class ExportTrainingTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final MigratedStore<SqliteDatabase> extract = MigratedStore.onSqlite("extract/sqlite", SqliteDatastore::of);

    @Test
    void an_export_says_what_it_wrote_and_leaves_nothing_else() throws SQLException, IOException {
        migrated().write(Graph.fixed());

        TrainingProgram.Ended ended =
                export(Map.of("SQLITE_PATH", extract.database().url()));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        out().resolve("table_columns.csv") + ": 13 rows",
                        out().resolve("table_relationships.csv") + ": 4 rows",
                        out().resolve("view_dependencies.csv") + ": 4 rows");
        assertThat(names()).containsExactly("table_columns.csv", "table_relationships.csv", "view_dependencies.csv");
    }

    @Test
    void an_empty_graph_gives_headers_alone() throws IOException {
        migrated();

        assertThat(export(Map.of("EXTRACT_SQLITE_URL", extract.database().url()))
                        .exitCode())
                .isZero();
        assertThat(Files.readString(out().resolve("view_dependencies.csv")))
                .isEqualTo("view_id,view_name,table_id,table_name,dependency_type\n");
    }

    @Test
    void the_last_export_stays_when_a_new_one_fails() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("table_columns.csv"), "yesterday's");
        Files.createFile(store());

        TrainingProgram.Ended ended = export(Map.of("EXTRACT_SQLITE_URL", store().toString()));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("Error: extract/sqlite: cannot read what table_columns.csv is made from")
                .contains("no such table: glean_nodes")
                .contains("See with 'status' whether every migration of extract/sqlite is applied");
        assertThat(names()).containsExactly("table_columns.csv");
        assertThat(Files.readString(out().resolve("table_columns.csv"))).isEqualTo("yesterday's");
    }

    @Test
    void a_store_that_nobody_named_is_asked_for() {
        TrainingProgram.Ended ended = TrainingProgram.call(Map.of(), "--folder", out().toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("extract/postgres is not configured for the service")
                .contains("Set EXTRACT_POSTGRES_URL; EXTRACT_POSTGRES_MIGRATION_URL is for migrations alone.");
        assertThat(out()).doesNotExist();
    }

    @Test
    void the_address_with_the_rights_of_migrations_is_not_used() {
        migrated();

        TrainingProgram.Ended ended = export(Map.of(
                "EXTRACT_SQLITE_MIGRATION_URL",
                "/nowhere",
                "SQLITE_PATH",
                extract.database().url()));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void properties_that_are_no_json_are_named_as_a_cause() throws SQLException {
        migrated();
        try (Connection connection =
                        DriverManager.getConnection(extract.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO glean_nodes (id, type, properties_json) VALUES ('t', 'table', '{')");
            statement.executeUpdate("INSERT INTO glean_nodes (id, type) VALUES ('c', 'column')");
            statement.executeUpdate("INSERT INTO glean_edges (source, target) VALUES ('t', 'c')");
        }

        TrainingProgram.Ended ended =
                export(Map.of("EXTRACT_SQLITE_URL", extract.database().url()));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("malformed JSON", "or a row's properties are no JSON");
    }

    @Test
    void a_file_that_is_not_there_is_named_and_not_made() {
        TrainingProgram.Ended ended = export(Map.of("EXTRACT_SQLITE_URL", store().toString()));

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).contains("there is no SQLite database at " + store());
        assertThat(store()).doesNotExist();
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_place_that_is_no_folder_is_named() throws IOException {
        migrated();
        Files.createFile(out());

        TrainingProgram.Ended ended =
                export(Map.of("EXTRACT_SQLITE_URL", extract.database().url()));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("extract/sqlite: cannot write the export to " + out())
                .contains("or name another with --folder");
    }

    @Test
    void a_password_does_not_show_when_nobody_answers() {
        TrainingProgram.Ended ended = TrainingProgram.call(
                Map.of("EXTRACT_POSTGRES_URL", "postgresql://ada:s3cr3t@127.0.0.1:1/shop"),
                "--folder",
                out().toString());

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).contains("ada@127.0.0.1:1/shop").doesNotContain("s3cr3t");
    }

    @Test
    void help_names_stores_and_defaults() {
        TrainingProgram.Ended ended = TrainingProgram.call(Map.of(), "--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains(
                        "postgres or sqlite; else postgres", "data/training/extracts/sgmi", "extract export-training");
    }

    @Test
    void a_target_without_the_graph_is_refused() {
        TrainingProgram.Ended ended = TrainingProgram.call(Map.of(), "--target", "vectors");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("There is no graph to export in 'vectors'", "Choose postgres or sqlite.");
    }

    @Test
    void programs_read_what_was_written_as_json() throws SQLException, IOException {
        migrated().write(Graph.fixed());

        TrainingProgram.Ended ended = TrainingProgram.call(
                Map.of("EXTRACT_SQLITE_URL", extract.database().url()),
                "--json",
                "--target",
                "extract/sqlite",
                "--folder",
                out().toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualTo("{\"schemaVersion\":1,\"target\":\"extract/sqlite\",\"folder\":\"" + out()
                        + "\",\"files\":[{\"name\":\"table_columns.csv\",\"rows\":13},"
                        + "{\"name\":\"table_relationships.csv\",\"rows\":4},"
                        + "{\"name\":\"view_dependencies.csv\",\"rows\":4}]}\n");
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../../docs/schema/export-training.schema.json")));
        assertThat(schema.validate(new ObjectMapper().readTree(ended.out()))).isEmpty();
    }

    private GraphTables migrated() {
        return new GraphTables(GraphStore.SQLITE, extract.database().jdbcUrl());
    }

    private TrainingProgram.Ended export(Map<String, String> variables) {
        return TrainingProgram.call(variables, "--target", "sqlite", "--folder", out().toString());
    }

    private Path store() {
        return folder.resolve("extract.db");
    }

    private Path out() {
        return folder.resolve("training");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
