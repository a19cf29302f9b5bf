package dev.gander.migrate.redis;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.redis.RedisAddress.Security;
import java.time.Duration;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** Clients for a service's own work: the same addresses are understood as for its keyspace. */
public final class RedisClients {

    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private RedisClients() {}

    /**
     * A client with a pool of its own, which connects when it is asked something. The server shows the service's name.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     */
    public static RedisClient of(DatastoreSettings settings) {
        RedisAddress address = RedisAddress.of(settings);
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(PATIENCE)
                .socketTimeoutMillis(PATIENCE)
                .database(address.database())
                .clientName(settings.target().service());
        address.user().ifPresent(config::user);
        address.password().ifPresent(config::password);
        return RedisClient.builder()
                .hostAndPort(address.server())
                .clientConfig(config.build())
                .connectionProvider(new PooledConnectionProvider(connections(address, config.build())))
                .build();
    }

    private static ConnectionFactory connections(RedisAddress address, JedisClientConfig config) {
        return address.security() == Security.TLS
                ? new ConnectionFactory(new TlsSockets(address.server(), PATIENCE, address.authorities()), config)
                : new ConnectionFactory(address.server(), config);
    }
}
