package dev.gander.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.keyspace.KeyspaceTarget;
import dev.gander.migrate.neo4j.Neo4jDatastore;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.RedisDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.exceptions.ClientException;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;

/** What the service's statements rely on, and the examples of docs/testing.md. */
final class CatalogExampleIT {

    // example begins
    @RegisterExtension
    final MigratedStore<PostgresDatabase> catalog = MigratedStore.onPostgres("catalog/postgres", PostgresDatastore::of);

    @Test
    void a_product_is_a_draft_until_somebody_publishes_it() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(catalog.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO data_products (id, name, description, version, updated_at, category)"
                    + " VALUES ('p1', 'Orders', 'All orders', '1.0', now(), 'sales')");
            try (ResultSet rows = statement.executeQuery("SELECT status FROM data_products")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("draft");
            }
        }
    }
    // example ends

    // example begins
    @RegisterExtension
    final MigratedStore<PostgresDatabase> old = MigratedStore.onPostgres("catalog/postgres", PostgresDatastore::of)
            .upTo(1)
            .with(Fixture.of("INSERT INTO research_reports (topic, report_json) VALUES ('age', '{}');"));

    @Test
    void reports_of_the_first_release_outlive_every_later_migration() throws SQLException {
        PostgresDatabase database = old.database();
        old.migrator().up(Destination.latest());

        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic FROM research_reports")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("age");
        }
    }
    // example ends

    // example begins
    @RegisterExtension
    final MigratedStore<Neo4jDatabase> graph = MigratedStore.onNeo4j("catalog/neo4j", Neo4jDatastore::of)
            .emptied("Class")
            .withTagged("issues", Fixture.of("CREATE (:QualityIssue {id: 'q1', severity: 'high'});"));

    @Tag("issues")
    @Test
    void an_issue_is_reported_once() {
        try (Neo4jGraph queries = Neo4jGraph.of(graph.database())) {
            assertThatThrownBy(() -> queries.run("CREATE (:QualityIssue {id: 'q1'})"))
                    .isInstanceOf(ClientException.class);
        }
    }
    // example ends

    // example begins
    @RegisterExtension
    final MigratedStore<RedisDatabase> redis = MigratedStore.onRedis("catalog/redis", KeyspaceTarget::store)
            .loaded(database -> {
                try (Jedis client = new Jedis(URI.create(database.url()))) {
                    client.xadd("catalog:events", StreamEntryID.NEW_ENTRY, Map.of("type", "published"));
                }
            });

    @Test
    void events_reach_the_group_that_was_seeded() {
        try (Jedis client = new Jedis(URI.create(redis.database().url()))) {
            assertThat(client.xreadGroup(
                            "websocket",
                            "reader",
                            XReadGroupParams.xReadGroupParams(),
                            Map.of("catalog:events", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)))
                    .hasSize(1);
        }
    }
    // example ends
}
