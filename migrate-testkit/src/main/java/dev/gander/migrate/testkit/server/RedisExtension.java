package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.RedisBinary;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Empty Redis databases for tests. A server starts when the first test asks and serves all tests of the JVM; each database
 * has a number of its own and is flushed after the test that asked for it.
 *
 * <pre>{@code
 * @RegisterExtension
 * final RedisExtension redis = RedisExtension.ofDefaultVersion();
 *
 * @Test
 * void a_test() {
 *     String url = redis.database().url();
 * }
 * }</pre>
 *
 * <p>The default server is the one that the variable {@code GANDER_TEST_REDIS_URL} names, else a container where Testcontainers
 * is on the class path and Docker answers, else an embedded one. One object serves one test at a time: register it as an
 * instance field. Jedis must be on the class path; this module does not bring it.
 */
public final class RedisExtension implements BeforeEachCallback, AfterEachCallback {

    /**
     * Names a server to use in place of an embedded one, with the number of a database: {@code redis://host:6379/9}. Each
     * test removes everything that this database holds.
     */
    public static final String URL_VARIABLE = "GANDER_TEST_REDIS_URL";

    private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);

    private final String key;
    private final Supplier<RedisServer> start;
    private Optional<ExtensionContext> running = Optional.empty();

    private RedisExtension(String key, Supplier<RedisServer> start) {
        this.key = key;
        this.start = start;
    }

    /** The server that the environment names, else one in a container, else the installed one or that of Maven Central. */
    public static RedisExtension ofDefaultVersion() {
        return new RedisExtension("default", () -> defaultServer(Words::variable));
    }

    /** The first server that there is: the one that the environment names, one in a container, an embedded one. */
    static RedisServer defaultServer(Function<String, Optional<String>> environment) {
        Optional<String> url = environment.apply(URL_VARIABLE);
        if (url.isPresent()) {
            return RedisServer.at(URI.create(url.get()));
        }
        return Containers.serve(DockerServers.ANY, environment)
                ? DockerServers.redis(RedisServer.DATABASES)
                : RedisServer.start(RedisBinary.find(unpacked()));
    }

    /** The server of Maven Central, an older one. */
    public static RedisExtension fromClassPath() {
        return new RedisExtension("class path", () -> RedisServer.start(RedisBinary.fromClassPath(unpacked())));
    }

    /** A server that somebody else runs, with the number of the one database that tests may use. */
    static RedisExtension at(URI uri) {
        return new RedisExtension(uri.toString(), () -> RedisServer.at(uri));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running = Optional.empty();
    }

    /**
     * Another empty database; each call makes another one.
     *
     * @throws IllegalStateException when the server has only one for tests, and the test has it
     */
    public RedisDatabase database() {
        ExtensionContext context =
                running.orElseThrow(() -> new IllegalStateException("Ask for a database while a test runs"));
        return lend(context);
    }

    /** An empty database, which is flushed when that test ends. */
    RedisDatabase lend(ExtensionContext context) {
        RedisServer server = server(context);
        RedisDatabase database = server.next();
        if (server.only().isPresent()) {
            Turn.take(context, "Redis " + key);
            refuseSecond(context, database);
            server.flush(database);
        }
        context.getStore(NAMESPACE).put(database, (AutoCloseable) () -> server.flush(database));
        return database;
    }

    /** Flushing it for the second time would remove what the test has written. */
    private static void refuseSecond(ExtensionContext context, RedisDatabase database) {
        if (context.getStore(NAMESPACE).get(database) != null) {
            throw new IllegalStateException("The test already has database " + database.number()
                    + ", the only one that the address of the Redis for the tests names: ask for one store in a test,"
                    + " or unset " + URL_VARIABLE + " and take a server that has one for each");
        }
    }

    /** The server of this extension, which starts when it is asked for first. */
    RedisServer server(ExtensionContext context) {
        return SharedServers.find(context, "Redis " + key, RedisServer.class, start);
    }

    /** One place for all modules of a checkout, so that a server is unpacked once. */
    private static Path unpacked() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && Files.exists(folder.resolveSibling("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder.resolve("target/redis");
    }
}
