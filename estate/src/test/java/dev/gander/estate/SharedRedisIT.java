package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.estate.AllServices.Ended;
import dev.gander.migrate.testkit.server.RedisDatabase;
import dev.gander.migrate.testkit.server.RedisExtension;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;

/** The services share one Redis, by the variables that their deployments set. */
final class SharedRedisIT {

    @RegisterExtension
    final RedisExtension redis = RedisExtension.ofDefaultVersion();

    private String url = "";
    private AllServices services = new AllServices(Map.of());

    @BeforeEach
    void configure() {
        RedisDatabase database = redis.database();
        url = database.url();
        String address = url.replaceFirst("redis://", "").replaceFirst("/\\d+$", "");
        services = AllServices.onOneStore(
                "redis",
                url,
                Map.of("REDIS_URL", url, "REDIS_ADDR", address, "REDIS_DB", Integer.toString(database.number())));
    }

    @Test
    void all_are_seeded_and_undone_and_the_database_is_what_it_was() {
        Ended closed = run("check", "--target", "redis");
        assertThat(closed.exitCode()).isEqualTo(4);
        assertThat(closed.out()).contains("catalog/redis: seeds are outstanding: stream catalog:events is absent");

        assertThat(run("up", "--target", "redis").out())
                .contains("extract/redis", "graph/redis", "training/redis", "created stream catalog:events");
        assertThat(run("up", "--target", "redis").out()).contains("catalog/redis: nothing to do, no seed is missing");
        assertThat(run("status", "--target", "redis", "--check").exitCode()).isZero();
        assertThat(run("check", "--target", "redis").exitCode()).isZero();

        assertThat(run("down-to", "0", "--target", "redis").out()).contains("removed stream catalog:events");

        try (Jedis client = new Jedis(URI.create(url))) {
            assertThat(client.dbSize()).isZero();
        }
        assertThat(run("up", "--target", "redis").out()).contains("created stream catalog:events");
    }

    @Test
    void every_service_knows_the_keys_of_the_others_and_nobody_an_unknown_one() {
        try (Jedis client = new Jedis(URI.create(url))) {
            client.hset("table:1", Map.of("vector", "[]", "metadata", "{}"));
            client.set("langgraph:checkpoint:1", "x");
            client.set("localai:domains:config", "x");
            assertThat(run("keyspace", "check", "--all").exitCode()).isZero();

            client.set("session:1", "x");
            Ended ended = run("keyspace", "check", "--all");
            assertThat(ended.exitCode()).isEqualTo(5);
            assertThat(ended.out()).contains("undeclared session: (1 key): no declaration knows it, such as session:1");
        }
    }

    private Ended run(String... words) {
        return services.run(words);
    }
}
