package dev.gander.migrate.redis;

import dev.gander.migrate.redis.RedisAddress.Security;
import java.time.Duration;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** Opens connections to a server, and to the other nodes of its cluster. */
final class RedisConnections {

    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private final RedisAddress address;

    RedisConnections(RedisAddress address) {
        this.address = address;
    }

    /** A connection to the server of the address; the caller closes it. */
    Jedis open() {
        return open(address.server());
    }

    /** A connection to another node, as the same user; the caller closes it. */
    Jedis open(HostAndPort node) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .connectionTimeoutMillis(PATIENCE)
                .socketTimeoutMillis(PATIENCE)
                .database(address.database())
                .clientName("gander")
                // Older servers answer the words about the client library with an error.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        address.user().ifPresent(config::user);
        address.password().ifPresent(config::password);
        return address.security() == Security.TLS
                ? new Jedis(new TlsSockets(node, PATIENCE, address.authorities()), config.build())
                : new Jedis(node, config.build());
    }
}
