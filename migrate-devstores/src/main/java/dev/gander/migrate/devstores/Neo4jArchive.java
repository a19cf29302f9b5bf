package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * Makes the embedded Neo4j start faster with the Java in use: runs it once and keeps the classes that it loaded, beside its jars.
 * The runtime itself checks that they still fit; without them the server is slower to start, and nothing else.
 */
public final class Neo4jArchive {

    /** What a run of migrations asks for, so that the classes for it are kept too. */
    private static final List<String> QUERIES = List.of(
            "SHOW CONSTRAINTS YIELD name",
            "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
            "CREATE CONSTRAINT training FOR (n:Training) REQUIRE n.id IS UNIQUE",
            "UNWIND range(1, 3) AS id MERGE (n:Training {id: id}) ON CREATE SET n.at = datetime() RETURN n",
            "MATCH (n:Training) WHERE n.id > 1 DETACH DELETE n",
            "DROP CONSTRAINT training");

    /** The runtime writes a hundred megabytes, on a busy machine too. */
    private static final Duration LONGEST_DUMP = Duration.ofMinutes(10);

    private Neo4jArchive() {}

    /** Takes no words; exit code 1 when the server does not start or its classes cannot be kept. */
    public static void main(String[] words) {
        try {
            make(Neo4jJars.standard(), JavaRuntime.current());
        } catch (IOException | DevStoreException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Replaces what was kept before only when the new file is whole. */
    static void make(Neo4jJars jars, JavaRuntime runtime) throws IOException {
        Path archive = jars.archive(runtime);
        Path draft = archive.resolveSibling(archive.getFileName() + ".draft");
        Path folder = Files.createTempDirectory("gander-neo4j");
        try {
            Files.deleteIfExists(draft);
            Path data = Files.createDirectories(folder.resolve("data"));
            Path log = folder.resolve("server.log");
            Neo4jProcess process = Neo4jProcess.start(
                    new Neo4jWords(jars, runtime).keep(draft, data, Loopback.freePort()), "training", log, "");
            process.awaitReady();
            QUERIES.forEach(process::run);
            process.stop(LONGEST_DUMP);
            if (Files.notExists(draft)) {
                throw new DevStoreException("The runtime " + runtime.home() + " kept no classes:\n"
                        + ServerLog.of(log).tail());
            }
            Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.delete(folder);
        }
    }
}
