package dev.gander.services.extract;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.neo4j.Neo4jDrivers;
import dev.gander.migrate.postgres.PostgresDataSource;
import dev.gander.migrate.redis.RedisClients;
import dev.gander.migrate.sqlite.SqliteDataSource;
import dev.gander.migrate.startup.ServiceStores;
import java.util.Optional;
import javax.sql.DataSource;
import org.neo4j.driver.Driver;
import redis.clients.jedis.RedisClient;

/**
 * The stores that the extract service works with.
 *
 * @param sqlite holds what was ingested
 * @param postgres holds the graph and its audit trail
 * @param vectors for embeddings, where it is configured
 * @param neo4j holds the graph, where it is configured
 * @param redis holds derived data and caches, where it is configured
 */
record ExtractStores(
        HikariDataSource sqlite,
        HikariDataSource postgres,
        Optional<HikariDataSource> vectors,
        Optional<Driver> neo4j,
        Optional<RedisClient> redis)
        implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    static ExtractStores open(ServiceStores stores) {
        return new ExtractStores(
                stores.open("sqlite", settings -> pool(settings, SqliteDataSource.of(settings))),
                stores.open("postgres", settings -> pool(settings, PostgresDataSource.of(settings))),
                stores.openIfConfigured("vectors", settings -> pool(settings, PostgresDataSource.of(settings))),
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
        vectors.ifPresent(HikariDataSource::close);
        postgres.close();
        sqlite.close();
    }
}
