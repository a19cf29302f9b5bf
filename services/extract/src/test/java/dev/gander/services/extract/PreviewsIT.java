package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.server.PostgresExtension;
import dev.gander.services.extract.Program.Ended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Previews of the whole service: its SQLite and its Postgres, by the name of a branch. */
final class PreviewsIT {

    @TempDir
    Path folder;

    @RegisterExtension
    private final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    private String base;

    @BeforeEach
    void aDatabase() {
        base = postgres.database().url();
    }

    private Ended call(String... words) {
        return Program.call(
                Map.of(
                        "EXTRACT_SQLITE_PREVIEW_URL",
                        folder.resolve("base.db").toString(),
                        "EXTRACT_POSTGRES_PREVIEW_URL",
                        base,
                        "EXTRACT_SQLITE_URL",
                        folder.resolve("real.db").toString()),
                words);
    }

    @Test
    void a_preview_is_made_migrated_seeded_listed_and_dropped() throws SQLException {
        Ended created = call("preview", "create", "--branch", "feature/orders", "--env", "dev")
                .exits(0)
                .shows("extract/sqlite: version 1\n  " + folder, "extract/postgres: version 3\n  postgresql://");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + sqlite(created));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM glean_nodes")) {
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
        assertThat(folder.resolve("real.db")).doesNotExist();
        call("preview", "create", "--branch", "feature/orders", "--env", "dev").exits(0);
        call("preview", "list")
                .exits(0)
                .shows("extract/sqlite: 1 preview\n", "extract/postgres: 1 preview\n", "feature/orders");
        call("preview", "list", "--json").exits(0).isOneDocument();

        call("preview", "drop", "--branch", "feature/orders").exits(0).shows("extract/postgres: dropped postgresql://");
        call("preview", "drop", "--branch", "feature/orders").exits(0).shows("nothing to drop");
        call("preview", "list").exits(0).shows("extract/postgres: no preview\n");
    }

    @Test
    void two_branches_never_meet() {
        try {
            call("preview", "create", "--branch", "a/b", "--target", "postgres").exits(0);
            call("preview", "create", "--branch", "a-b", "--target", "postgres").exits(0);

            call("preview", "drop", "--branch", "a/b", "--target", "postgres").exits(0);

            call("preview", "list", "--target", "postgres").exits(0).shows("1 preview\n", "a-b");
        } finally {
            call("preview", "drop", "--branch", "a/b", "--target", "postgres");
            call("preview", "drop", "--branch", "a-b", "--target", "postgres");
        }
    }

    @Test
    void a_wrong_call_says_what_to_write() {
        call("preview", "create").exits(2).says("needs a branch");
        call("preview", "create", "--branch", " ").exits(2).says("no name of a branch");
        call("preview", "make", "--branch", "x").exits(2).says("Choose create, list or drop.");
        call("preview", "create", "--branch", "x", "--env", "production")
                .exits(2)
                .says("do not belong in a preview");
        call("preview", "create", "--branch", "x", "--env", "nowhere")
                .exits(2)
                .says("There is no folder seeds/nowhere");
        call("preview", "create", "--branch", "x", "--target", "vectors")
                .exits(2)
                .says("EXTRACT_VECTORS_PREVIEW_URL");
        call("preview", "list").exits(0).shows("extract/postgres: no preview\n", "extract/sqlite: no preview\n");
    }

    @Test
    void a_store_in_which_a_target_lives_is_no_place() {
        String url = folder.resolve("real.db").toString();

        Program.call(
                        Map.of("EXTRACT_SQLITE_PREVIEW_URL", url, "EXTRACT_SQLITE_URL", url),
                        "preview",
                        "create",
                        "--branch",
                        "x")
                .exits(2)
                .says("EXTRACT_SQLITE_PREVIEW_URL and EXTRACT_SQLITE_URL name one and the same store");
    }

    @Test
    void a_graph_has_no_previews() {
        Program.call(Map.of("EXTRACT_NEO4J_PREVIEW_URL", "bolt://localhost:1"), "preview", "create", "--branch", "x")
                .exits(2)
                .says("there are no previews of neo4j at this address");
    }

    private static String sqlite(Ended created) {
        Matcher place = Pattern.compile("extract/sqlite: version 1\n {2}(.*)\n").matcher(created.out());
        assertThat(place.find()).as(created.out()).isTrue();
        return place.group(1);
    }
}
