package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.RecordingListener;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Indexes over many nodes, which take a while. */
final class IndexWaitIT {

    private static final String INDEXES = "CREATE FULLTEXT INDEX big FOR (n:Big) ON EACH [n.text];\n";

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    @TempDir
    private Path path;

    private Graph graph() {
        return new Graph(neo4j.database());
    }

    @BeforeEach
    void manyNodes() {
        graph().query("UNWIND range(1, 100000) AS i CREATE (:Big {text: 'word' + i + ' and ' + i})");
    }

    @Test
    void a_run_ends_when_its_indexes_are_online_and_tells_meanwhile() {
        Graph graph = graph();
        RecordingListener heard = new RecordingListener();
        Terms often =
                new Terms(Terms.DEFAULT.lease(), Terms.DEFAULT.renewal(), Duration.ofMinutes(5), Duration.ofMillis(5));

        new Folder(path)
                .with("0001_index.cypher", INDEXES, "DROP INDEX big;")
                .on(graph.datastore(often), heard)
                .up(Destination.latest());

        assertThat(graph.query("SHOW INDEXES YIELD name, state WHERE name = 'big' RETURN state"))
                .containsExactly(Map.of("state", "ONLINE"));
        assertThat(heard.events(MigrationEvent.StoreAwaited.class))
                .first()
                .satisfies(event ->
                        assertThat(event.what()).startsWith("index big is ").endsWith(" % populated"));
    }

    @Test
    void a_wait_is_bounded_and_the_next_run_goes_on() {
        Graph graph = graph();
        Terms hasty = new Terms(Terms.DEFAULT.lease(), Terms.DEFAULT.renewal(), Duration.ZERO, Duration.ofMillis(1));
        Folder folder = new Folder(path).with("0001_index.cypher", INDEXES + "CREATE (:Done);", "DROP INDEX big;");

        assertThatThrownBy(() -> folder.on(graph.datastore(hasty), MigrationListener.SILENT)
                        .up(Destination.latest()))
                .isInstanceOf(RunFailedException.class)
                .hasStackTraceContaining("index big is");
        assertThat(graph.versions()).containsExactly(0L);

        folder.on(graph).up(Destination.latest());

        assertThat(graph.versions()).containsExactly(0L, 1L);
        assertThat(graph.count("(:Done)")).isEqualTo(1);
    }
}
