package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.DevRedis;
import dev.gander.migrate.devstores.DevRedisSettings;
import dev.gander.migrate.devstores.RedisBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
 * <p>One object serves one test at a time: register it as an instance field.
 */
public final class RedisExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);
    private static final int DATABASES = 10_000;

    private final String key;
    private final Supplier<RedisBinary> binary;
    private Optional<ExtensionContext> running = Optional.empty();

    private RedisExtension(String key, Supplier<RedisBinary> binary) {
        this.key = key;
        this.binary = binary;
    }

    private record Server(DevRedis redis, AtomicInteger last) implements AutoCloseable {

        static Server start(RedisBinary binary) {
            try {
                Path folder = Files.createTempDirectory("gander-redis");
                DevRedisSettings settings = DevRedisSettings.throwaway(binary, folder.resolve("data"))
                        .withParameter("databases", Integer.toString(DATABASES));
                return new Server(DevRedis.start(settings), new AtomicInteger());
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot make a folder for a Redis server's data", failure);
            }
        }

        @Override
        public void close() {
            redis.close();
        }
    }

    /** The server that this machine has installed, else the one of Maven Central. */
    public static RedisExtension ofDefaultVersion() {
        return new RedisExtension("default", () -> RedisBinary.find(unpacked()));
    }

    /** The server of Maven Central, an older one. */
    public static RedisExtension fromClassPath() {
        return new RedisExtension("class path", () -> RedisBinary.fromClassPath(unpacked()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running = Optional.empty();
    }

    /** Another empty database; each call makes another one. */
    public RedisDatabase database() {
        ExtensionContext context =
                running.orElseThrow(() -> new IllegalStateException("Ask for a database while a test runs"));
        Server server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(key, name -> Server.start(binary.get()), Server.class);
        int number = server.last().incrementAndGet();
        context.getStore(NAMESPACE)
                .put(number, (AutoCloseable) () -> server.redis().flush(number));
        return new RedisDatabase(number, server.redis().url(number));
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
