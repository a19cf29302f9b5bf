package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.testkit.server.RedisExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

/** On the oldest server that comes with the checkout, whose scripts know the least. */
final class SeedIT {

    @RegisterExtension
    final RedisExtension redis = RedisExtension.fromClassPath();

    private String url = "";

    @BeforeEach
    void takeADatabase() {
        url = redis.database().url();
    }

    @Test
    void an_absent_seed_is_made_with_its_groups_and_recorded() {
        assertThat(states()).containsExactly(Seed.State.ABSENT);

        assertThat(seed()).containsExactly(SeedResult.Outcome.CREATED);

        assertThat(states()).containsExactly(Seed.State.SEEDED);
        try (Jedis client = Shop.client(url)) {
            assertThat(client.xinfoGroups("shop:events")).hasSize(2);
            assertThat(client.hgetAll("gander:seed:shop:{shop:events}"))
                    .containsEntry("by", "ada@engine")
                    .containsKeys("stream", "group:clerk", "group:ledger");
        }
    }

    @Test
    void a_second_seeding_makes_nothing() {
        seed();

        assertThat(seed()).containsExactly(SeedResult.Outcome.PRESENT);
    }

    @Test
    void a_question_writes_nothing() {
        states();
        Shop.at(url).check(CheckOptions.SAMPLE);

        try (Jedis client = Shop.client(url)) {
            assertThat(client.dbSize()).isZero();
        }
    }

    @Test
    void a_stream_of_somebody_else_is_left_as_it_is_and_gets_the_groups_it_lacks() {
        try (Jedis client = Shop.client(url)) {
            client.xadd("shop:events", StreamEntryID.NEW_ENTRY, Map.of("a", "1"));
            client.xgroupCreate("shop:events", "clerk", new StreamEntryID(0, 0), false);
            assertThat(states()).containsExactly(Seed.State.ABSENT);

            assertThat(seed()).containsExactly(SeedResult.Outcome.CREATED);

            assertThat(client.xlen("shop:events")).isEqualTo(1);
            assertThat(Shop.at(url).unseed())
                    .extracting(SeedResult::outcome)
                    .containsExactly(SeedResult.Outcome.REMOVED);
            assertThat(client.xlen("shop:events")).isEqualTo(1);
            assertThat(client.xinfoGroups("shop:events"))
                    .extracting(group -> group.getName())
                    .containsExactly("clerk");
        }
    }

    @Test
    void a_stream_with_all_its_groups_is_present_and_never_removed() {
        try (Jedis client = Shop.client(url)) {
            client.xgroupCreate("shop:events", "clerk", new StreamEntryID(0, 0), true);
            client.xgroupCreate("shop:events", "ledger", new StreamEntryID(0, 0), true);

            assertThat(states()).containsExactly(Seed.State.PRESENT);
            assertThat(seed()).containsExactly(SeedResult.Outcome.PRESENT);
            assertThat(unseed()).containsExactly(SeedResult.Outcome.KEPT_FOREIGN);
            assertThat(client.exists("shop:events")).isTrue();
        }
    }

    @Test
    void a_key_of_another_type_is_an_error_and_stays() {
        try (Jedis client = Shop.client(url)) {
            client.set("shop:events", "precious");

            assertThat(states()).containsExactly(Seed.State.WRONG_TYPE);
            assertThatThrownBy(this::seed)
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("shop/redis: shop:events")
                    .hasMessageContaining("is not a stream");
            assertThat(unseed()).containsExactly(SeedResult.Outcome.KEPT_FOREIGN);
            assertThat(client.get("shop:events")).isEqualTo("precious");
            assertThat(client.dbSize()).isEqualTo(1);
        }
    }

    @Test
    void removing_an_untouched_seed_leaves_the_database_as_it_was() {
        seed();

        assertThat(unseed()).containsExactly(SeedResult.Outcome.REMOVED);

        try (Jedis client = Shop.client(url)) {
            assertThat(client.dbSize()).isZero();
        }
        assertThat(unseed()).containsExactly(SeedResult.Outcome.ABSENT);
        assertThat(seed()).containsExactly(SeedResult.Outcome.CREATED);
    }

    @Test
    void a_seed_that_has_had_an_entry_stays_even_when_it_is_empty_again() {
        seed();
        try (Jedis client = Shop.client(url)) {
            StreamEntryID entry = client.xadd("shop:events", StreamEntryID.NEW_ENTRY, Map.of("a", "1"));
            client.xdel("shop:events", entry);

            assertThat(unseed()).containsExactly(SeedResult.Outcome.KEPT_IN_USE);
            assertThat(client.exists("shop:events")).isTrue();
        }
    }

    @Test
    void a_seed_with_a_consumer_or_a_group_of_somebody_else_stays() {
        seed();
        try (Jedis client = Shop.client(url)) {
            client.xgroupCreate("shop:events", "visitor", new StreamEntryID(0, 0), false);
            assertThat(unseed()).containsExactly(SeedResult.Outcome.KEPT_IN_USE);

            client.xgroupDestroy("shop:events", "visitor");
            client.xgroupCreateConsumer("shop:events", "clerk", "kim");
            assertThat(unseed()).containsExactly(SeedResult.Outcome.KEPT_IN_USE);
        }
    }

    @Test
    void a_seed_that_somebody_removed_takes_its_record_along() {
        seed();
        try (Jedis client = Shop.client(url)) {
            client.del("shop:events");

            assertThat(unseed()).containsExactly(SeedResult.Outcome.ABSENT);
            assertThat(client.dbSize()).isZero();
        }
    }

    @Test
    void of_many_who_seed_at_once_one_makes_it() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<SeedResult.Outcome>>> runs = many.invokeAll(IntStream.range(0, 8)
                    .mapToObj(run -> (java.util.concurrent.Callable<List<SeedResult.Outcome>>) this::seed)
                    .toList());
            long created = 0;
            for (Future<List<SeedResult.Outcome>> run : runs) {
                created += run.get().contains(SeedResult.Outcome.CREATED) ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            many.shutdown();
        }
    }

    private List<Seed.State> states() {
        return Shop.at(url).seeds().stream().map(Seed::state).toList();
    }

    private List<SeedResult.Outcome> seed() {
        return Shop.at(url).seed(Shop.ADA).stream().map(SeedResult::outcome).toList();
    }

    private List<SeedResult.Outcome> unseed() {
        return Shop.at(url).unseed().stream().map(SeedResult::outcome).toList();
    }
}
