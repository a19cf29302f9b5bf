package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.DevRedis;
import dev.gander.migrate.devstores.DevRedisSettings;
import dev.gander.migrate.devstores.RedisBinary;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.Jedis;

/**
 * A running Redis on which tests use databases.
 *
 * @param address its address without a database
 * @param only the one database that tests may use, when they may not use all
 * @param last the number of the database that was lent last
 * @param end what is to be done when the last test is over
 */
record RedisServer(String address, OptionalInt only, AtomicInteger last, Runnable end) implements AutoCloseable {

    /** How many databases a server of ours has: more than the tests of a JVM ask for. */
    static final int DATABASES = 10_000;

    /** A server all of whose databases are there for tests. */
    static RedisServer ofMany(String address, Runnable end) {
        return new RedisServer(address, OptionalInt.empty(), new AtomicInteger(), end);
    }

    /** A server that was started for the tests and is gone after them. */
    static RedisServer start(RedisBinary binary) {
        Path folder = DataFolders.ofEnvironment().make("gander-redis");
        DevRedis redis = DevRedis.start(DevRedisSettings.throwaway(binary, folder.resolve("data"))
                .withParameter("databases", Integer.toString(DATABASES)));
        return ofMany("redis://127.0.0.1:" + redis.port(), DataFolders.removing(folder, redis::close));
    }

    /**
     * A server that somebody else runs; it was there before the tests, and stays.
     *
     * @param uri with the number of the database that tests may use
     */
    static RedisServer at(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!path.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "The address of a Redis for the tests names no database: redis://host:6379/9");
        }
        return new RedisServer(
                uri.getScheme() + "://" + uri.getRawAuthority(),
                OptionalInt.of(Integer.parseInt(path)),
                new AtomicInteger(),
                () -> {});
    }

    /** A database that no other test uses, or the only one. */
    RedisDatabase next() {
        int number = only.orElseGet(last::incrementAndGet);
        return new RedisDatabase(number, address + "/" + number);
    }

    /** Removes every key. */
    void flush(RedisDatabase database) {
        try (Jedis client = new Jedis(URI.create(database.url()))) {
            client.flushDB();
        }
    }

    /** Who is connected to a database, in words. */
    List<String> connections(RedisDatabase database) {
        try (Jedis client = new Jedis(URI.create(address + "/" + database.number()))) {
            String own = "id=" + client.clientId() + " ";
            return client.clientList()
                    .lines()
                    .filter(line -> line.contains(" db=" + database.number() + " ") && !line.startsWith(own))
                    .map(line -> line.replaceAll("(id|addr|name|age|idle|cmd)=(\\S*)|\\S+=\\S*", "$1 $2"))
                    .map(Words::brief)
                    .toList();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
