package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.program.TargetDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types in a checkout. */
final class LauncherIT {

    @TempDir
    private Path folder;

    @Test
    void everything_is_migrated_on_embedded_stores_and_taken_back_and_migrated_again() throws Exception {
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            ShippedCommand migrate = checkout.command("migrate", Map.of());
            EmbeddedContents contents = new EmbeddedContents(checkout.path(".local"));
            ShippedCommand.Result status = migrate.run("--embedded", "all", "status", "--json");
            assertThat(status.all()).startsWith("exit code 0");
            for (TargetDefinition target : EstateMigrations.targets()) {
                assertThat(status.output())
                        .contains("{\"service\":\"" + target.name().service() + "\",\"target\":\""
                                + target.name().target() + "\"");
            }
            List<String> before = contents.list();

            assertThat(migrate.run("--embedded", "all", "up").all())
                    .startsWith("exit code 0")
                    .contains("extract/postgres", "training/postgres", "catalog/postgres", "graph/sqlite")
                    .contains("graph/neo4j", "catalog/neo4j", "extract/neo4j")
                    .contains("applied");
            assertThat(checkout.path(".local/postgres/postmaster.pid")).doesNotExist();
            assertThat(checkout.path(".local/neo4j/process")).doesNotExist();
            List<String> migrated = contents.list();
            assertThat(migrated)
                    .contains("postgres: table glean_nodes", "sqlite/graph_sqlite.db: table checkpoints")
                    .contains("neo4j: constraint node_id_unique | UNIQUENESS | NODE | [Node] | [id]")
                    .contains("redis: stream catalog:events")
                    .hasSizeGreaterThan(before.size());
            assertThat(migrate.run("--embedded", "all", "up").all())
                    .startsWith("exit code 0")
                    .contains("nothing to do")
                    .doesNotContain("migrations in");

            assertThat(migrate.run("--embedded", "all", "down-to", "0", "--yes").all())
                    .startsWith("exit code 0")
                    .containsSubsequence("training/postgres: 1 migration", "extract/postgres: ")
                    .containsSubsequence("extract/neo4j: 1 migration", "catalog/neo4j: ");
            assertThat(migrate.run("--embedded", "all", "status", "--check").exitCode())
                    .isEqualTo(4);
            assertThat(contents.list()).isEqualTo(before);
            assertThat(migrate.run("--embedded", "all", "up").all()).startsWith("exit code 0");
            assertThat(contents.list()).isEqualTo(migrated);
        }
    }

    @Test
    void a_path_with_signs_that_a_shell_knows_is_a_path() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (LinkedCheckout checkout = LinkedCheckout.at(folder.resolve("it's a $HOME of \"`id`\""))) {
            ShippedCommand migrate = checkout.command("migrate", Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + home));

            assertThat(migrate.run("--embedded", "catalog", "up").all())
                    .startsWith("exit code 0")
                    .contains("catalog/postgres", "catalog/neo4j", "applied");
            assertThat(checkout.path(".local/postgres/PG_VERSION")).exists();
            assertThat(home.resolve(".cache/gander/postgres")).isNotEmptyDirectory();
            assertThat(migrate.run("--embedded", "graph", "up").all())
                    .startsWith("exit code 0")
                    .contains("graph/sqlite", "applied");
        }
    }

    @Test
    void a_single_service_is_migrated_on_a_file_of_the_users() throws Exception {
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            Path database = folder.resolve("my data.db");
            ShippedCommand migrate = checkout.command("migrate", Map.of("EXTRACT_SQLITE_URL", database.toString()));

            assertThat(migrate.run("extract", "status", "--target", "sqlite", "--check")
                            .exitCode())
                    .isEqualTo(4);
            assertThat(database).doesNotExist();
            assertThat(migrate.run("extract", "up", "--target", "sqlite").all()).startsWith("exit code 0");
            assertThat(migrate.run("extract", "status", "--target", "sqlite", "--check")
                            .exitCode())
                    .isZero();
            assertThat(checkout.path(".local")).doesNotExist();
        }
    }

    @Test
    void a_new_service_is_explained_and_a_name_that_cannot_be_is_refused() throws Exception {
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            ShippedCommand migrate = checkout.command("migrate", Map.of());

            assertThat(migrate.run("--help").output()).contains("./migrate new-service NAME --stores");
            assertThat(migrate.run("new-service", "--help").all())
                    .startsWith("exit code 0")
                    .contains("sqlite, postgres, neo4j, redis");
            ShippedCommand.Result refused = migrate.run("new-service", "my-shop", "--stores", "sqlite");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.diagnostics()).contains("'my-shop' cannot be the name", "such as my_shop.");
            assertThat(migrate.run("--embedded", "new-service", "shop").exitCode())
                    .isEqualTo(2);
            assertThat(checkout.path("services/my-shop")).doesNotExist();
        }
    }

    @Test
    void make_says_the_same_words() throws Exception {
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            Path database = folder.resolve("my data.db");
            Map<String, String> variables = Map.of("EXTRACT_SQLITE_URL", database.toString());
            ShippedCommand.Result migrate =
                    checkout.command("migrate", variables).run("extract", "status", "--target", "sqlite");

            ShippedCommand.Result make = new ShippedCommand(Path.of("make"), variables)
                    .run(
                            "-s",
                            "-C",
                            checkout.path("").toString(),
                            "migrate-status",
                            "SERVICE=extract",
                            "ARGS=--target sqlite");

            assertThat(make.all()).isEqualTo(migrate.all());
            assertThat(make.output()).contains("extract/sqlite", "pending");
        }
    }

    @Test
    void an_archive_of_classes_changes_nothing_but_time_and_a_stale_one_nothing_at_all() throws Exception {
        try (LinkedCheckout checkout = LinkedCheckout.in(folder)) {
            ShippedCommand migrate = checkout.command(
                    "migrate",
                    Map.of("GRAPH_SQLITE_URL", folder.resolve("graph.db").toString()));
            ShippedCommand.Result plain = migrate.run("graph", "status");

            ShippedCommand.Result made = checkout.command(
                            "services/packaging/cache", Map.of("PATH", System.getenv("PATH")))
                    .run("graph");
            assertThat(made.all()).startsWith("exit code 0").contains("Archived the classes of graph");
            Path archive = checkout.path("target/cache/graph-" + archiveName());
            assertThat(archive).isNotEmptyFile();
            assertThat(migrate.run("graph", "status")).isEqualTo(plain);

            Files.delete(archive);
            Files.writeString(archive, "not an archive");
            assertThat(migrate.run("graph", "status")).isEqualTo(plain);
        }
    }

    private static String archiveName() {
        int feature = Runtime.version().feature();
        return feature + (feature >= 25 ? ".aot" : ".jsa");
    }
}
