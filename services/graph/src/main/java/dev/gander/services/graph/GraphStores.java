package dev.gander.services.graph;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.neo4j.Neo4jDrivers;
import dev.gander.migrate.redis.RedisClients;
import dev.gander.migrate.sqlite.SqliteDataSource;
import dev.gander.migrate.startup.ServiceStores;
import java.util.Optional;
import javax.sql.DataSource;
import org.neo4j.driver.Driver;
import redis.clients.jedis.RedisClient;

/**
 * The stores that the graph service works with.
 *
 * @param sqlite holds entities and relations
 * @param neo4j holds the graph, where it is configured
 * @param redis holds checkpoints and caches, where it is configured
 */
record GraphStores(HikariDataSource sqlite, Optional<Driver> neo4j, Optional<RedisClient> redis)
        implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    static GraphStores open(ServiceStores stores) {
        return new GraphStores(
                stores.open("sqlite", settings -> pool(settings, SqliteDataSource.of(settings))),
                stores.openIfConfigured("neo4j", Neo4jDrivers::of),
                stores.openIfConfigured("redis", RedisClients::of));
    }

    /** The service starts while a store is away; readiness tells, and the pool connects when the store is back. */
    private static HikariDataSource pool(DatastoreSettings settings, DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(settings.target().suffix());
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        redis.ifPresent(RedisClient::close);
        neo4j.ifPresent(Driver::close);
        sqlite.close();
    }
}
