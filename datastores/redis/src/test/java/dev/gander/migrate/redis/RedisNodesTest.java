package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.util.JedisClusterCRC16;

final class RedisNodesTest {

    private static final HostAndPort ASKED = new HostAndPort("asked", 1);

    @Test
    void masters_with_their_slots_are_read_and_replicas_left_out() {
        RedisNodes nodes = RedisNodes.parse("""
                a 10.0.0.1:7000@17000 myself,master - 0 0 1 connected 0-5460 16000
                b 10.0.0.2:7001@17001,name master - 0 0 2 connected 5461-15999 [93-<-c]
                c 10.0.0.3:7002@17002 slave a 0 0 3 connected
                d 10.0.0.4:7003@17003 master,fail - 0 0 4 disconnected
                e :7004@17004 master - 0 0 5 connected 16001-16383
                """, ASKED);

        assertThat(nodes.all())
                .extracting(node -> node.server().toString())
                .containsExactly("10.0.0.1:7000", "10.0.0.2:7001", "asked:7004");
        assertThat(nodes.all().get(0).slots())
                .containsExactly(new RedisNodes.Slots(0, 5460), new RedisNodes.Slots(16000, 16000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog:events", "a{b}c", "{a}", "x}{y}z", "a{b"})
    void a_record_lies_in_the_slot_of_its_key(String key) {
        assertThat(JedisClusterCRC16.getSlot(SeedRecords.name("shop", key))).isEqualTo(JedisClusterCRC16.getSlot(key));
    }

    @Test
    void the_pace_rests_until_the_keys_are_due() {
        long[] now = {5};
        Pace pace = new Pace(1_000, () -> now[0]);

        assertThat(pace.rest(2_000)).isEqualTo(2_000_000_000L);
        now[0] += 500_000_000L;
        assertThat(pace.rest(2_000)).isEqualTo(1_500_000_000L);
        assertThat(pace.rest(100)).isZero();
    }
}
