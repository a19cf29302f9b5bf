package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.testkit.process.TestRun;
import dev.gander.migrate.testkit.server.Fixture;
import dev.gander.migrate.testkit.server.Leak;
import dev.gander.migrate.testkit.server.MigratedStore;
import dev.gander.migrate.testkit.server.RedisDatabase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;

/** What the test kit promises of a seeded Redis, and what happens to tests that leave something behind. */
final class MigratedStoreLeaksIT {

    static final class Untidy {

        private static final Queue<Jedis> HELD = new ConcurrentLinkedQueue<>();

        @RegisterExtension
        final MigratedStore<RedisDatabase> shop = shop();

        @RegisterExtension
        final MigratedStore<RedisDatabase> tolerant = shop().tolerating(Leak.CONNECTIONS);

        @Test
        void keeps_a_client() {
            Jedis client = open(shop.database());
            client.clientSetname("untidy");
            client.set("cart:1", "full");
        }

        @Test
        void keeps_a_client_that_is_tolerated() {
            open(tolerant.database()).ping();
        }

        @Test
        void closes_all() {
            open(shop.database()).close();
        }

        @RepeatedTest(2)
        void finds_the_seeds_and_nothing_else() {
            try (Jedis client = open(shop.database())) {
                assertThat(client.xinfoGroups("shop:events")).hasSize(2);
                assertThat(client.keys("*")).containsExactlyInAnyOrder("shop:events", "gander:seed:shop:{shop:events}");
                client.set("cart:2", "left behind");
            }
        }

        @Test
        void asks_for_the_engine() {
            shop.migrator();
        }

        @Test
        void asks_for_a_listing() {
            shop.listing();
        }

        private static Jedis open(RedisDatabase database) {
            Jedis client = Shop.client(database.url());
            HELD.add(client);
            return client;
        }
    }

    @Test
    void a_test_that_leaves_a_client_fails_and_is_told_which() {
        TestRun run = TestRun.of(Untidy.class);
        Untidy.HELD.forEach(Jedis::close);

        assertThat(run.passed())
                .contains(
                        "keeps_a_client_that_is_tolerated()", "closes_all()", "repetition 1 of 2", "repetition 2 of 2");
        assertThat(run.failures()).hasSize(3);
        assertThat(run.failures())
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("keeps_a_client()")
                        .contains(
                                "still connected to its store",
                                "name untidy",
                                "cmd set",
                                "tolerating(Leak.CONNECTIONS)"));
        for (String test : List.of("asks_for_the_engine()", "asks_for_a_listing()")) {
            assertThat(run.failures())
                    .anySatisfy(failure -> assertThat(failure).startsWith(test).contains("declared, not migrated"));
        }
    }

    @Test
    void what_only_migrated_stores_have_is_refused_before_a_test_begins() {
        Fixture fixture = Fixture.of("SELECT 1;");
        List<UnaryOperator<MigratedStore<RedisDatabase>>> wishes = List.of(
                store -> store.upTo(1),
                store -> store.emptied("cart"),
                store -> store.with(fixture),
                store -> store.withTagged("heavy", fixture),
                store -> store.before(fixture),
                store -> store.after("bill/redis"),
                store -> store.withFlags("audit"));
        for (UnaryOperator<MigratedStore<RedisDatabase>> wish : wishes) {
            assertThatThrownBy(() -> wish.apply(shop()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("declared, not migrated")
                    .hasMessageContaining("Load what a test needs with code");
        }
    }

    private static MigratedStore<RedisDatabase> shop() {
        return MigratedStore.onRedis("shop/redis", settings -> RedisKeyspace.of(settings, Shop.KEYSPACE));
    }
}
