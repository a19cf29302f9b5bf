package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.JavaRuntime;
import dev.gander.migrate.devstores.Neo4jJars;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * An empty Neo4j for each test. A server starts, in a process of its own, when the first test asks and serves all tests of the
 * JVM. The Community edition has one graph, so it is cleared for the test that asks.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();
 *
 * @Test
 * void a_test() {
 *     String url = neo4j.database().url();
 * }
 * }</pre>
 *
 * <p>The default server is the one that the variable {@code GANDER_TEST_NEO4J_URL} names, else an embedded one. One
 * object serves one test at a time: register it as an instance field. The Neo4j driver must be on the class path; this module
 * does not bring it.
 */
public final class Neo4jExtension implements BeforeEachCallback, AfterEachCallback {

    /**
     * Names a server to use in place of the embedded one, such as {@code bolt://user:password@host:7687}. Each test removes
     * everything it holds.
     */
    public static final String URL_VARIABLE = "GANDER_TEST_NEO4J_URL";

    /** Names the folder of a newer Java, for the server that this one is too old for. */
    public static final String JAVA_VARIABLE = "JDK25_HOME";

    private static final Namespace NAMESPACE = Namespace.create(Neo4jExtension.class);

    private final String key;
    private final Supplier<Neo4jServer> start;
    private Optional<ExtensionContext> running = Optional.empty();

    private Neo4jExtension(String key, Supplier<Neo4jServer> start) {
        this.key = key;
        this.start = start;
    }

    /** The server that the environment names, else an embedded Neo4j 5.26 on the Java of the tests. */
    public static Neo4jExtension ofDefaultVersion() {
        return variable(URL_VARIABLE)
                .map(url -> new Neo4jExtension("external", () -> Neo4jServer.at(URI.create(url))))
                .orElseGet(() -> new Neo4jExtension(
                        "embedded", () -> Neo4jServer.start(Neo4jJars.standard(), JavaRuntime.current())));
    }

    /**
     * An embedded server of the newest version. Where no Java is new enough for it, the test does not run: it is reported as
     * aborted, and in CI, where the variable {@code CI} says {@code true}, as failed. A module that uses it names
     * {@code neo4j-server-newest} among its test dependencies, so that Maven builds that first.
     */
    public static Neo4jExtension ofNewestVersion() {
        return new Neo4jExtension("newest", () -> Neo4jServer.start(Neo4jJars.newest(), newRuntime()));
    }

    private static JavaRuntime newRuntime() {
        List<Path> named = variable(JAVA_VARIABLE).map(Path::of).stream().toList();
        return JavaRuntime.atLeast(Neo4jJars.NEWEST_FEATURE, named).orElseThrow(Neo4jExtension::noRuntime);
    }

    private static RuntimeException noRuntime() {
        String reason = "No Java to run the newest Neo4j on: set " + JAVA_VARIABLE + " to the folder of a Java from "
                + Neo4jJars.NEWEST_FEATURE + " on";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(reason)
                : new TestAbortedException(reason);
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running = Optional.empty();
    }

    /** The graph of this test, empty when it asks first; later calls give the same one as it is then. */
    public Neo4jDatabase database() {
        ExtensionContext context =
                running.orElseThrow(() -> new IllegalStateException("Ask for a database while a test runs"));
        Neo4jServer server =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(key, name -> start.get(), Neo4jServer.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(key + " cleared", name -> cleared(server.database()), Neo4jDatabase.class);
    }

    private static Neo4jDatabase cleared(Neo4jDatabase database) {
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            graph.clear();
            return database;
        }
    }
}
