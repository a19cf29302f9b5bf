package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.testkit.process.TestRun;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** A Redis that was there before the tests; an embedded one plays its part. */
final class GivenRedisIT {

    private static final AtomicReference<String> GIVEN = new AtomicReference<>("redis://127.0.0.1:1/1");

    @RegisterExtension
    final RedisExtension redis = RedisExtension.fromClassPath();

    @BeforeEach
    void give() {
        GIVEN.set(redis.database().url());
    }

    private static URI given() {
        return URI.create(String.valueOf(GIVEN.get()));
    }

    static final class Asking {

        @RegisterExtension
        final RedisExtension first = RedisExtension.at(given());

        @RegisterExtension
        final RedisExtension second = RedisExtension.at(given());

        @RepeatedTest(2)
        void the_only_database_is_empty_for_each_test_and_lent_to_it_once() {
            RedisDatabase database = first.database();
            try (Jedis client = new Jedis(URI.create(database.url()))) {
                assertThat(client.dbSize()).isZero();
                client.set("cart:1", "full");

                for (RedisExtension asked : List.of(first, second)) {
                    assertThatThrownBy(asked::database)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("already has database " + database.number())
                            .hasMessageContaining("unset " + RedisExtension.URL_VARIABLE);
                }

                assertThat(client.get("cart:1")).isEqualTo("full");
            }
        }
    }

    @Test
    void its_one_database_is_lent_to_a_test_once() {
        assertThat(TestRun.of(Asking.class).failures()).isEqualTo(List.of());
        assertThat(TestRun.sideBySide(Asking.class).failures()).isEqualTo(List.of());
    }

    @Test
    void who_is_connected_is_told_and_flushing_removes_every_key() {
        try (RedisServer server = RedisServer.at(given())) {
            RedisDatabase database = server.next();
            assertThat(database.url()).isEqualTo(given().toString());
            assertThat(server.connections(database)).isEmpty();

            try (Jedis client = named(database, "clerk");
                    Jedis elsewhere = named(redis.database(), "elsewhere")) {
                client.set("cart:1", "full");
                assertThat(elsewhere.dbSize()).isZero();
                assertThat(server.connections(database))
                        .singleElement()
                        .satisfies(line -> assertThat(line).contains("name clerk", "cmd set", "addr 127.0.0.1:"));

                server.flush(database);
                assertThat(client.dbSize()).isZero();
            }
        }
        try (Jedis client = new Jedis(given())) {
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    private static Jedis named(RedisDatabase database, String name) {
        URI uri = URI.create(database.url());
        return new Jedis(
                new HostAndPort(uri.getHost(), uri.getPort()),
                DefaultJedisClientConfig.builder()
                        .database(database.number())
                        .clientName(name)
                        .build());
    }

    @Test
    void an_address_without_a_database_is_refused() {
        for (String address : List.of("redis://127.0.0.1:6379", "redis://127.0.0.1:6379/", "redis://127.0.0.1/nine")) {
            assertThatThrownBy(() -> RedisServer.at(URI.create(address)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names no database: redis://host:6379/9");
        }
    }

    @Test
    void it_goes_before_containers_and_these_before_an_embedded_one() {
        String url = given().toString();
        try (RedisServer given = server(Map.of(RedisExtension.URL_VARIABLE, url, Containers.VARIABLE, "?"))) {
            assertThat(given.next().url()).isEqualTo(url);
        }
        assertThatThrownBy(() -> server(Map.of(Containers.VARIABLE, "?")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Containers.VARIABLE);
        try (RedisServer embedded = server(Map.of(Containers.VARIABLE, "never"));
                Jedis client = new Jedis(URI.create(embedded.next().url()))) {
            assertThat(embedded.only()).isEmpty();
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    private static RedisServer server(Map<String, String> environment) {
        return RedisExtension.defaultServer(name -> Optional.ofNullable(environment.get(name)));
    }
}
