package dev.gander.migrate.testkit.server;

import dev.gander.migrate.devstores.DevNeo4j;
import dev.gander.migrate.devstores.DevNeo4jSettings;
import dev.gander.migrate.devstores.JavaRuntime;
import dev.gander.migrate.devstores.Neo4jJars;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A running Neo4j that tests use one after the other.
 *
 * @param database its one graph
 * @param end what is to be done when the last test is over
 */
record Neo4jServer(Neo4jDatabase database, Runnable end) implements AutoCloseable {

    /** A server that was started for the tests and is gone after them. */
    static Neo4jServer start(Neo4jJars jars, JavaRuntime runtime) {
        Path folder = DataFolders.ofEnvironment().make("gander-neo4j");
        DevNeo4j neo4j = DevNeo4j.start(
                DevNeo4jSettings.throwaway(jars, folder.resolve("data")).on(runtime));
        return new Neo4jServer(
                new Neo4jDatabase(neo4j.url(), neo4j.username(), neo4j.password()),
                DataFolders.removing(folder, neo4j::close));
    }

    /**
     * A server that somebody else runs; it was there before the tests, and stays.
     *
     * @param uri such as {@code bolt://user:password@host:7687}
     */
    static Neo4jServer at(URI uri) {
        String[] account = String.valueOf(uri.getRawUserInfo()).split(":", 2);
        if (account.length < 2) {
            throw new IllegalArgumentException("The address of a Neo4j for the tests holds no user and password");
        }
        String url = uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 7687 : uri.getPort());
        return new Neo4jServer(new Neo4jDatabase(url, decoded(account[0]), decoded(account[1])), () -> {});
    }

    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end.run();
    }
}
