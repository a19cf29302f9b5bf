package dev.gander.migrate.redis;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.model.TargetName;
import java.net.URI;
import redis.clients.jedis.Jedis;

/** A service of the tests with one seed and one cache. */
final class Shop {

    static final Attempt ADA = Attempt.by("ada", "engine", "gander 1");

    static final Keyspace KEYSPACE = Keyspace.parse("""
            format: 1
            service: shop
            database: shared
            families:
              - pattern: shop:events
                type: stream
                ttl: none
                class: state
                owner: shop
                value: entries
                seed: {groups: [clerk, ledger]}
              - {pattern: "price:<id>", type: string, ttl: at most 5m, class: cache, owner: shop, value: JSON}
              - {pattern: "cart:<id>", type: hash, ttl: none, class: state, owner: shop, value: fields}
            foreign:
              - {pattern: "mill:<id>", owner: mill}
            """, "keyspace.yaml");

    private Shop() {}

    static RedisKeyspace at(String url) {
        return RedisKeyspace.of(DatastoreSettings.of(new TargetName("shop", "redis"), url), KEYSPACE);
    }

    static Jedis client(String url) {
        return new Jedis(URI.create(url));
    }
}
