package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.JavaRuntime;
import dev.gander.migrate.devstores.Neo4jJars;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * <p>The default server is the one that the variable {@code GANDER_TEST_NEO4J_URL} names, else a container where
 * Testcontainers is on the class path and Docker answers, else an embedded one, for which the module {@code neo4j-server}
 * must be on the class path. One object serves one test at a time: register it as an instance field. Tests that run side by
 * side wait for each other at the graph. The Neo4j driver must be on the class path; this module does not bring it.
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

    /** The server that the environment names, else a Neo4j 5.26 in a container, else one on the Java of the tests. */
    public static Neo4jExtension ofDefaultVersion() {
        return new Neo4jExtension("default", () -> defaultServer(Words::variable));
    }

    /** The first server that there is: the one that the environment names, one in a container, an embedded one. */
    static Neo4jServer defaultServer(Function<String, Optional<String>> environment) {
        Optional<String> url = environment.apply(URL_VARIABLE);
        if (url.isPresent()) {
            return Neo4jServer.at(URI.create(url.get()));
        }
        return Containers.serve(DockerServers.NEO4J, environment)
                ? DockerServers.neo4j()
                : Neo4jServer.start(Neo4jJars.standard(), JavaRuntime.current());
    }

    /**
     * A server that the test names itself.
     *
     * @param url such as {@code bolt://user:password@host:7687}; each test removes everything it holds
     */
    public static Neo4jExtension at(String url) {
        return new Neo4jExtension(url, () -> Neo4jServer.at(URI.create(url)));
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
        List<Path> named = Words.variable(JAVA_VARIABLE).map(Path::of).stream().toList();
        return JavaRuntime.atLeast(Neo4jJars.NEWEST_FEATURE, named).orElseThrow(Neo4jExtension::noRuntime);
    }

    private static RuntimeException noRuntime() {
        String reason = "No Java to run the newest Neo4j on: set " + JAVA_VARIABLE + " to the folder of a Java from "
                + Neo4jJars.NEWEST_FEATURE + " on";
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

    /** The graph of this test, empty when it asks first; later calls give the same one as it is then. */
    public Neo4jDatabase database() {
        ExtensionContext context =
                running.orElseThrow(() -> new IllegalStateException("Ask for a database while a test runs"));
        Neo4jServer server = server(context);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(key + " cleared", name -> cleared(server.database()), Neo4jDatabase.class);
    }

    /** The server of this extension, which starts when it is asked for first; its graph is the test's until that ends. */
    Neo4jServer server(ExtensionContext context) {
        Neo4jServer server = SharedServers.find(context, key(), Neo4jServer.class, start);
        Turn.take(context, key());
        return server;
    }

    /** What tells its server from others. */
    String key() {
        return "Neo4j " + key;
    }

    private static Neo4jDatabase cleared(Neo4jDatabase database) {
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            graph.clear();
            return database;
        }
    }
}
