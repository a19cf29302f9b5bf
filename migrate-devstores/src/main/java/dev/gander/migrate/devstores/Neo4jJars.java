package dev.gander.migrate.devstores;

import dev.gander.migrate.neo4jserver.Neo4jServer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of a Neo4j server, which is never part of the class path of the program that starts it: the server and the
 * driver each bring another Netty.
 *
 * @param classPath the jars, that of the server's main class first
 * @param record the file in which the build wrote them down
 */
public record Neo4jJars(List<Path> classPath, Path record) {

    /** The feature version of Java that the newest server needs. */
    public static final int NEWEST_FEATURE = 21;

    private static final String RECORD = "classpath";

    public Neo4jJars {
        classPath = List.copyOf(classPath);
    }

    /**
     * The server that development uses, version 5.26.
     *
     * @throws DevStoreException when this checkout was not built
     */
    public static Neo4jJars standard() {
        return recordedIn(target().resolve(RECORD));
    }

    /**
     * The newest server, for tests; it needs Java 21.
     *
     * @throws DevStoreException when this checkout was not built as far as its integration tests
     */
    public static Neo4jJars newest() {
        return recordedIn(target().resolveSibling("newest/target").resolve(RECORD));
    }

    private static Neo4jJars recordedIn(Path record) {
        try {
            Stream<Path> jars = Stream.of(Files.readString(record).strip().split(File.pathSeparator))
                    .map(Path::of);
            List<Path> classPath = new ArrayList<>(List.of(program()));
            jars.forEach(classPath::add);
            return new Neo4jJars(classPath, record);
        } catch (IOException e) {
            throw new DevStoreException(
                    "No Neo4j server: the build has not written " + record
                            + ". Build the module neo4j-server, for a test of the newest version as far as `mvn verify`.",
                    e);
        }
    }

    /** The folder that the server's module is built into. */
    private static Path target() {
        return program().resolveSibling("");
    }

    /** The jar with the server's main class; a folder when the module was compiled and not packaged. */
    private static Path program() {
        if (Neo4jJars.class.getResource("/dev/gander/migrate/neo4jserver/Neo4jServer.class") == null) {
            throw new DevStoreException(
                    "No Neo4j server: the module neo4j-server, which is only built where Gander is, is not"
                            + " on the class path. Use a server that runs already, or one in a container.");
        }
        try {
            return Path.of(Neo4jServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new DevStoreException("Cannot find the program that runs Neo4j's server.", e);
        }
    }

    /** The classes of a running server as that runtime keeps them for a faster start, whether the file is there or not. */
    Path archive(JavaRuntime runtime) {
        String form = runtime.feature() >= Neo4jWords.CACHE_FEATURE ? ".aot" : ".jsa";
        return record.resolveSibling("server-" + runtime.feature() + form);
    }
}
