package dev.gander.migrate.neo4j;

import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import java.nio.file.Path;
import java.time.Duration;

/** A program that migrates up, to be killed in the middle. */
final class DoomedRun {

    /** A lease that a test can outwait. */
    static final Terms TERMS =
            new Terms(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMillis(20));

    private DoomedRun() {}

    public static void main(String[] words) {
        Graph graph = new Graph(new Neo4jDatabase(words[0], words[1], words[2]));
        new Folder(Path.of(words[3]))
                .on(graph.datastore(TERMS), MigrationListener.SILENT)
                .up(Destination.latest());
    }
}
