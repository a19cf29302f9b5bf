package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import dev.gander.services.catalog.CatalogMigrations;
import dev.gander.services.catalog.CatalogService;
import dev.gander.services.training.TrainingService;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services in processes of their own, on a real server. */
final class ServiceStartIT {

    /** goose's key, which every run on a database takes. */
    private static final String LOCK = "SELECT pg_advisory_lock(4097083626)";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @RegisterExtension
    final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private PostgresDatabase database;

    private Neo4jDatabase graph;

    @BeforeEach
    void make_a_database() {
        database = postgres.database();
        graph = neo4j.database();
    }

    private ServiceUnderTest catalog(String policy) throws Exception {
        return ServiceUnderTest.start(
                CatalogService.class,
                Map.of(
                        "CATALOG_POSTGRES_URL",
                        database.url(),
                        "CATALOG_NEO4J_URL",
                        graph.accountUrl(),
                        "RUN_MIGRATIONS",
                        policy));
    }

    @Test
    void two_instances_that_start_together_both_come_up_and_each_migration_runs_once() throws Exception {
        try (ServiceUnderTest one = catalog("true");
                ServiceUnderTest other = catalog("true")) {
            int onePort = one.port();
            int otherPort = other.port();
            one.await("catalog: serving");
            other.await("catalog: serving");

            assertThat(one.ask(onePort, "/readyz").statusCode()).isEqualTo(200);
            assertThat(other.ask(otherPort, "/readyz").statusCode()).isEqualTo(200);
        }
        assertThat(rows("SELECT version_id FROM goose_db_version_catalog_postgres ORDER BY id"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(rows("SELECT version_id || ' ' || outcome FROM gander_history_catalog_postgres ORDER BY id"))
                .containsExactly("1 applied", "2 applied", "3 applied", "4 applied", "5 applied", "6 applied");
        assertThat(nodes("MATCH (h:__GanderHistory) WHERE h.id > 0"
                        + " RETURN h.version_id + ' ' + h.outcome AS line ORDER BY h.id"))
                .containsExactly("1 applied", "2 applied", "3 applied", "4 applied", "5 applied", "6 applied");
    }

    @Test
    void check_refuses_to_start_and_makes_nothing() throws Exception {
        try (ServiceUnderTest service = catalog("check")) {
            assertThat(service.exitCode()).isEqualTo(4);
            assertThat(service.diagnostics())
                    .contains("catalog: not started: catalog/postgres: not applied: 1, 2, 3, 4, 5, 6");
        }
        assertThat(nodes("MATCH (n) RETURN toString(count(n)) AS line")).containsExactly("0");
        assertThat(rows("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void a_migration_that_fails_stops_the_start_with_its_exit_code() throws Exception {
        rows("CREATE TABLE research_reports (id int); SELECT 1");
        try (ServiceUnderTest service = catalog("true")) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.diagnostics())
                    .contains("catalog: not started", "already exists")
                    .doesNotContain("serving");
        }
    }

    @Test
    void training_does_not_start_before_extract_has_made_what_it_reads() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.start(
                TrainingService.class, Map.of("TRAINING_POSTGRES_URL", database.url(), "RUN_MIGRATIONS", "true"))) {
            assertThat(service.exitCode()).isEqualTo(4);
            assertThat(service.diagnostics())
                    .contains("requires extract/postgres@1", "there is no table domain_configs");
        }
    }

    @Test
    void a_value_that_nobody_defined_is_refused() throws Exception {
        try (ServiceUnderTest service = catalog("yes")) {
            assertThat(service.exitCode()).isEqualTo(2);
            assertThat(service.diagnostics()).contains("RUN_MIGRATIONS is 'yes'");
        }
    }

    @Test
    void a_service_becomes_ready_when_somebody_migrates_and_ends_cleanly_when_told() throws Exception {
        try (ServiceUnderTest service = catalog("false")) {
            int port = service.port();
            service.await("catalog: serving");
            HttpResponse<String> before = service.ask(port, "/readyz");
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body())
                    .contains("\"target\":\"catalog/postgres\",\"ready\":false,\"state\":\"pending\"")
                    .doesNotContain(database.url());

            try (MainProcess up = MainProcess.start(
                    CatalogMigrations.class,
                    Map.of("CATALOG_POSTGRES_URL", database.url(), "CATALOG_NEO4J_URL", graph.accountUrl()),
                    "up")) {
                assertThat(up.output()).contains("catalog/postgres: 6 migrations", "catalog/neo4j: 6 migrations");
                assertThat(up.exitCode()).isZero();
            }
            while (service.ask(port, "/readyz").statusCode() == 503) {
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(service.ask(port, "/readyz").body()).contains("\"ready\":true");

            rows("INSERT INTO goose_db_version_catalog_postgres (version_id, is_applied) VALUES (7, true) RETURNING 1");
            assertThat(service.ask(port, "/readyz").statusCode()).isEqualTo(200);

            service.signal("TERM");
            assertThat(service.exitCode()).isEqualTo(143);
        }
        assertThat(rows("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()"))
                .containsExactly("0");
    }

    @Test
    void a_service_lives_and_is_not_ready_while_it_migrates_and_can_be_stopped_there() throws Exception {
        try (Connection other = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = other.createStatement()) {
            statement.execute(LOCK);
            try (ServiceUnderTest service = catalog("true")) {
                int port = service.port();
                service.await("waits for the lock");

                assertThat(service.ask(port, "/healthz").statusCode()).isEqualTo(200);
                HttpResponse<String> ready = service.ask(port, "/readyz");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).isEqualTo("{\"ready\":false,\"phase\":\"starting\",\"targets\":[]}");

                service.signal("TERM");
                assertThat(service.exitCode()).isEqualTo(143);
            }
        }
    }

    private List<String> nodes(String query) {
        try (Neo4jGraph connected = Neo4jGraph.of(graph)) {
            return connected.run(query).stream()
                    .map(row -> String.valueOf(row.get("line")))
                    .toList();
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            boolean isResult = statement.execute(query);
            while (!isResult && statement.getUpdateCount() >= 0) {
                isResult = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
