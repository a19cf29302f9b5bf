package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The schemas of every target of every service: tried, committed, and what a store really holds. */
final class EstateSchemasIT {

    private static final String VECTORS = "extract/vectors";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @RegisterExtension
    final PostgresExtension withVectors = PostgresExtension.installedWhere("GANDER_TEST_PGVECTOR_HOME");

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    @Test
    void every_down_undoes_its_up_and_every_committed_snapshot_is_what_its_files_make() throws Exception {
        Map<String, String> places = scratchPlaces();

        EstateCall verify = EstateCall.of(places, "verify");

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out().lines().filter(line -> line.endsWith("and up again: sound")))
                .hasSize(targets().size() - 1);
        for (String target : targets()) {
            if (!target.equals(VECTORS)) {
                expectCommitted(places, target);
            }
        }
    }

    @Test
    void the_same_holds_of_the_target_that_takes_an_extension() throws Exception {
        Map<String, String> place =
                Map.of("EXTRACT_VECTORS_SCRATCH_URL", withVectors.database().url());

        EstateCall verify = EstateCall.of(place, "verify", "--target", VECTORS);

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        expectCommitted(place, VECTORS);
    }

    @Test
    void in_stores_that_all_services_share_there_is_no_drift_and_a_hot_fix_of_each_store_is_named() throws Exception {
        PostgresDatabase database = databaseWithForeignObjects();
        Map<String, String> stores = liveStores(database);
        assertThat(EstateCall.of(stores, "up").exitCode()).isZero();

        EstateCall drift = EstateCall.of(stores, "drift");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
        assertThat(drift.out().lines().filter(line -> line.contains(": as expected, version ")))
                .hasSize(targets().size() - 1);

        execute(database, "CREATE INDEX by_hand ON glean_nodes (label)");
        execute("jdbc:sqlite:" + stores.get("GRAPH_SQLITE_URL"), "CREATE TABLE by_hand (id INTEGER)");
        try (Neo4jGraph graph = Neo4jGraph.of(neo4j.database())) {
            graph.run("CREATE INDEX by_hand FOR (n:Person) ON (n.age)");
        }
        EstateCall fixed = EstateCall.of(stores, "drift");
        assertThat(fixed.exitCode()).isEqualTo(5);
        assertThat(fixed.out())
                .contains("extract/postgres: 1 difference", "  changed     table public.glean_nodes", "index by_hand")
                .contains("graph/sqlite: 1 difference", "  unexpected  table by_hand")
                .contains("graph/neo4j: 1 difference", "  unexpected  index by_hand");
    }

    private static List<String> targets() {
        return EstateMigrations.targets().stream()
                .filter(TargetDefinition::isMigrated)
                .map(target -> target.name().toString())
                .toList();
    }

    private static void expectCommitted(Map<String, String> places, String target) throws IOException {
        String[] parts = target.split("/");
        Path committed = Path.of("../services", parts[0], "migrations", parts[1], Snapshot.FILE_NAME);
        EstateCall snapshot = EstateCall.of(places, "snapshot", "--target", target);

        assertThat(snapshot.exitCode()).as(snapshot.err()).isZero();
        assertThat(committed)
                .as("'./migrate --embedded " + parts[0] + " snapshot --out' writes it")
                .exists();
        assertThat(snapshot.out()).isEqualTo(Files.readString(committed));
    }

    private Map<String, String> scratchPlaces() throws SQLException {
        Map<String, String> places = new HashMap<>();
        String template = databaseWithForeignObjects().url();
        String graph = neo4j.database().accountUrl();
        targetsOf("postgres").forEach(target -> places.put(variable(target, "_SCRATCH_URL"), template));
        targetsOf("neo4j").forEach(target -> places.put(variable(target, "_SCRATCH_URL"), graph));
        return places;
    }

    private Map<String, String> liveStores(PostgresDatabase database) {
        Map<String, String> stores = new HashMap<>();
        String graph = neo4j.database().accountUrl();
        targetsOf("postgres").forEach(target -> stores.put(variable(target, "_URL"), database.url()));
        targetsOf("neo4j").forEach(target -> stores.put(variable(target, "_URL"), graph));
        targetsOf("sqlite")
                .forEach(target -> stores.put(
                        variable(target, "_URL"),
                        folder.resolve(target.suffix() + ".db").toString()));
        return stores;
    }

    private static Stream<TargetName> targetsOf(String kind) {
        return EstateMigrations.targets().stream()
                .filter(target -> target.kind().equals(kind))
                .map(TargetDefinition::name)
                .filter(target -> !target.toString().equals(VECTORS));
    }

    private static String variable(TargetName target, String end) {
        return target.suffix().toUpperCase(Locale.ROOT) + end;
    }

    /** With the table of another owner, as it is where the services are at home. */
    private PostgresDatabase databaseWithForeignObjects() throws SQLException {
        PostgresDatabase database = postgres.database();
        execute(database, """
                CREATE TABLE domain_configs (
                    id serial PRIMARY KEY, domain_name text NOT NULL UNIQUE, config_json jsonb, performance_metrics jsonb);
                CREATE INDEX idx_domain_configs_name ON domain_configs (domain_name)""");
        return database;
    }

    private static void execute(PostgresDatabase database, String statements) throws SQLException {
        execute(database.jdbcUrl(), statements);
    }

    private static void execute(String jdbcUrl, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
