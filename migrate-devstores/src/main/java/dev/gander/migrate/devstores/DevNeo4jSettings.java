package dev.gander.migrate.devstores;

import java.nio.file.Path;

/**
 * How to run one development Neo4j. Immutable.
 *
 * @param jars the server to run, and with it the version
 * @param runtime the Java to run it on
 * @param dataFolder where its data lies; made when it is not there, reused when it is
 * @param afterStop whether the data folder stays
 */
public record DevNeo4jSettings(Neo4jJars jars, JavaRuntime runtime, Path dataFolder, AfterStop afterStop) {

    public DevNeo4jSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /** Data that is kept when the server stops, on the runtime of this program. */
    public static DevNeo4jSettings durable(Neo4jJars jars, Path dataFolder) {
        return new DevNeo4jSettings(jars, JavaRuntime.current(), dataFolder, AfterStop.KEEP);
    }

    /** Data for one test run, gone when the server stops, on the runtime of this program. */
    public static DevNeo4jSettings throwaway(Neo4jJars jars, Path dataFolder) {
        return new DevNeo4jSettings(jars, JavaRuntime.current(), dataFolder, AfterStop.DELETE);
    }

    /** The same on another runtime. */
    public DevNeo4jSettings on(JavaRuntime other) {
        return new DevNeo4jSettings(jars, other, dataFolder, afterStop);
    }
}
