package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.redis.KeyspaceReport.Extent;
import dev.gander.migrate.testkit.server.RedisExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.params.SetParams;

final class CheckIT {

    private static final int MILLION = 1_000_000;
    private static final int PART = 50_000;
    private static final CheckOptions ALL_AT_ONCE = CheckOptions.SAMPLE.ofAll().atRate(Long.MAX_VALUE / 2);

    @RegisterExtension
    final RedisExtension redis = RedisExtension.ofDefaultVersion();

    private String url = "";

    @BeforeEach
    void takeADatabase() {
        url = redis.database().url();
    }

    @Test
    void an_empty_database_and_a_seeded_one_are_as_declared() {
        assertThat(found(ALL_AT_ONCE)).isEmpty();
        Shop.at(url).seed(Shop.ADA);
        KeyspaceReport report = Shop.at(url).check(ALL_AT_ONCE);

        assertThat(report.tallies()).isEmpty();
        assertThat(report.diverges()).isFalse();
        assertThat(report.keys()).isEqualTo(2);
        assertThat(report.extent()).isEqualTo(Extent.ALL);
        assertThat(report.nodes()).isEqualTo(1);
    }

    @Test
    void every_kind_of_divergence_is_found() {
        try (Jedis client = Shop.client(url)) {
            client.set("price:1", "ok", SetParams.setParams().px(60_000));
            client.set("price:2", "never expires");
            client.set("price:3", "too long", SetParams.setParams().ex(3_600));
            client.hset("cart:1", Map.of("a", "1"));
            client.expire("cart:1", 100);
            client.rpush("cart:2", "a list");
            client.set("mill:1", "another's");
            client.set("bill:1", "nobody's");
            client.set(new byte[] {(byte) 0xff, 'x'}, "binary".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(found(ALL_AT_ONCE))
                .containsExactlyInAnyOrder(
                        "ttl-missing price:<id> 1 [price:2]",
                        "ttl-excessive price:<id> 1 [price:3]",
                        "ttl-unwanted cart:<id> 1 [cart:1]",
                        "wrong-type cart:<id> 1 [cart:2]",
                        "foreign mill 1 [mill:1]",
                        "undeclared bill: 1 [bill:1]",
                        "undeclared \ufffdx 1 [\ufffdx]");
        assertThat(Shop.at(url).check(ALL_AT_ONCE).diverges()).isTrue();
    }

    @Test
    void keys_of_another_owner_alone_are_no_divergence_in_a_shared_database() {
        try (Jedis client = Shop.client(url)) {
            client.set("mill:1", "another's");
        }

        assertThat(Shop.at(url).check(ALL_AT_ONCE).diverges()).isFalse();
        assertThat(found(ALL_AT_ONCE)).containsExactly("foreign mill 1 [mill:1]");
    }

    @Test
    void a_sample_looks_at_no_more_keys_than_it_may() {
        try (Jedis client = Shop.client(url);
                Pipeline pipeline = client.pipelined()) {
            for (int number = 0; number < 5_000; number++) {
                pipeline.set("bill:" + number, "x");
            }
        }

        List<CheckProgress> told = new ArrayList<>();
        KeyspaceReport report = Shop.at(url).check(CheckOptions.SAMPLE.ofMost(1_500), told::add);

        assertThat(told).first().isEqualTo(new CheckProgress(1, 1, 1_500, 0));
        assertThat(told).last().isEqualTo(new CheckProgress(1, 1, 1_500, 1_500));
        assertThat(report.keys()).isEqualTo(1_500);
        assertThat(report.extent()).isEqualTo(Extent.SAMPLE);
        assertThat(report.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.count()).isEqualTo(1_500);
            assertThat(tally.examples()).hasSize(3);
        });
    }

    @Test
    void a_slow_pace_is_kept() {
        try (Jedis client = Shop.client(url)) {
            for (int number = 0; number < 30; number++) {
                client.set("bill:" + number, "x");
            }
        }
        long start = System.nanoTime();

        Shop.at(url).check(CheckOptions.SAMPLE.atRate(100));

        assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);
    }

    /** The test's JVM may not hold a million names at once, nor may the check: what is left after it is little. */
    @Test
    void a_million_keys_are_walked_in_bounded_memory() {
        try (Jedis client = Shop.client(url)) {
            for (int first = 1; first < MILLION; first += PART) {
                client.eval(
                        "for i = ARGV[1], ARGV[2] do redis.call('SET', i .. string.rep('x', 200), '') end",
                        List.of(),
                        List.of(Integer.toString(first), Integer.toString(first + PART - 1)));
            }
            assertThat(client.dbSize()).isEqualTo(MILLION);
        }
        System.gc();
        long before = used();

        LongSummaryStatistics told = new LongSummaryStatistics();
        KeyspaceReport report = Shop.at(url).check(ALL_AT_ONCE, progress -> {
            assertThat(progress.expected()).isEqualTo(MILLION);
            told.accept(progress.done());
        });

        assertThat(told.getCount()).isGreaterThan(900);
        assertThat(told.getMax()).isEqualTo(report.keys());
        assertThat(report.keys()).isGreaterThanOrEqualTo(MILLION);
        assertThat(report.tallies()).hasSize(1_001);
        assertThat(report.diverges()).isTrue();
        System.gc();
        assertThat(used() - before).isLessThan(20_000_000);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private List<String> found(CheckOptions options) {
        return Shop.at(url).check(options).tallies().stream()
                .map(tally -> tally.finding().kind().id() + " "
                        + tally.finding().subject() + " " + tally.count() + " " + tally.examples())
                .toList();
    }
}
