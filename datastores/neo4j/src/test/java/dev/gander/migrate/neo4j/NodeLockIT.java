package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.process.Waiting;
import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A lease that is renewed, lost, taken over. */
final class NodeLockIT {

    private static final Terms SHORT =
            new Terms(Duration.ofMillis(1500), Duration.ofMillis(200), Duration.ofMinutes(1), Duration.ofMillis(20));
    private static final Terms NEVER_RENEWED =
            new Terms(Duration.ofMillis(1500), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofMillis(20));

    @RegisterExtension
    private final Neo4jExtension neo4j = Neo4jExtension.ofDefaultVersion();

    private Graph graph() {
        return new Graph(neo4j.database());
    }

    /** Another run takes the lock, past its expiry. */
    private static void takeOver(Graph graph) {
        graph.query("MATCH (l:__GanderLock) SET l.owner = 'another run', l.token = l.token + 1,"
                + " l.expires_at = datetime.realtime('Z') + duration({hours: 1})");
    }

    /** Returns when a lease that was taken now would be over, by the database's clock. */
    private static void outwait(Graph graph, Terms terms) {
        String now = String.valueOf(graph.query("RETURN toString(datetime.realtime('Z')) AS now")
                .get(0)
                .get("now"));
        String over =
                "WITH datetime('" + now + "') AS began WHERE datetime.realtime('Z') > began + duration({milliseconds: "
                        + terms.lease().toMillis() + "}) RETURN began";
        Waiting.until("the lease would be over", () -> !graph.query(over).isEmpty());
    }

    @Test
    void a_lease_that_is_renewed_outlives_its_length() {
        Graph graph = graph();
        try (DatastoreSession one = graph.datastore(SHORT).open(Purpose.RUN);
                DatastoreSession other = graph.datastore(SHORT).open(Purpose.RUN);
                Lease lease = one.lock().tryAcquire().orElseThrow()) {
            outwait(graph, SHORT);

            assertThat(other.lock().tryAcquire()).isEmpty();
            assertThatCode(lease::check).doesNotThrowAnyException();
            assertThat(other.lock().holder())
                    .hasValueSatisfying(holder -> assertThat(holder).contains("UTC, lease until"));
        }
    }

    @Test
    void a_lease_that_is_not_renewed_is_taken_over_with_a_higher_token() {
        Graph graph = graph();
        try (DatastoreSession one = graph.datastore(NEVER_RENEWED).open(Purpose.RUN);
                DatastoreSession other = graph.datastore(SHORT).open(Purpose.RUN)) {
            Lease lost = one.lock().tryAcquire().orElseThrow();
            outwait(graph, NEVER_RENEWED);

            assertThat(other.lock().tryAcquire()).isPresent();
            assertThatThrownBy(lost::check).isInstanceOf(LeaseLostException.class);
            assertThat(graph.query("MATCH (l:__GanderLock) RETURN l.token AS token"))
                    .containsExactly(Map.of("token", 2L));
            lost.close();
            assertThat(graph.query("MATCH (l:__GanderLock) RETURN l.owner IS NULL AS free"))
                    .containsExactly(Map.of("free", false));
        }
    }

    @Test
    void a_lost_lease_stops_the_run_before_the_next_statement() {
        Graph graph = graph();
        try (DatastoreSession session = graph.datastore(SHORT).open(Purpose.RUN)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            MigrationBuilder two = MigrationBuilder.of(1).withoutTransaction().up("CREATE (:One)", "CREATE (:Two)");

            assertThatThrownBy(() -> session.apply(two.stepUp(), Graph.ATTEMPT, done -> {
                        takeOver(graph);
                        assertThatThrownBy(() -> untilLost(lease)).isInstanceOf(LeaseLostException.class);
                    }))
                    .isInstanceOf(LeaseLostException.class);

            assertThat(graph.count("(:Two)")).isZero();
            assertThat(graph.versions()).containsExactly(0L);
        }
    }

    private static void untilLost(Lease lease) {
        Waiting.until("the lease is lost", () -> {
            lease.check();
            return false;
        });
    }

    @Test
    void a_transaction_does_not_commit_under_a_lock_that_another_run_has_taken() {
        Graph graph = graph();
        try (DatastoreSession session = graph.datastore().open(Purpose.RUN)) {
            session.lock().tryAcquire().orElseThrow();
            session.initialize();
            MigrationBuilder one = MigrationBuilder.of(1).up("CREATE (:One)");

            assertThatThrownBy(() -> session.apply(one.stepUp(), Graph.ATTEMPT, done -> takeOver(graph)))
                    .isInstanceOf(LeaseLostException.class);
        }

        assertThat(graph.count("(:One)")).isZero();
        assertThat(graph.versions()).containsExactly(0L);
    }

    @Test
    void of_two_runs_at_once_one_waits_and_each_file_is_applied_once(@TempDir Path path) {
        Graph graph = graph();
        Folder folder = new Folder(path)
                .with("0001_schema.cypher", "CREATE INDEX one FOR (n:One) ON (n.id);", "DROP INDEX one;")
                .with("0002_data.cypher", "CREATE (:One);", "MATCH (n:One) DELETE n;");

        CompletableFuture<Report> first =
                CompletableFuture.supplyAsync(() -> folder.on(graph).up(Destination.latest()));
        CompletableFuture<Report> second =
                CompletableFuture.supplyAsync(() -> folder.on(graph).up(Destination.latest()));

        assertThat(first.join().results().size() + second.join().results().size())
                .isEqualTo(2);
        assertThat(graph.count("(:One)")).isEqualTo(1);
        assertThat(graph.versions()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void targets_of_one_database_do_not_wait_for_each_other() {
        Graph graph = graph();
        try (DatastoreSession one = graph.datastore().open(Purpose.RUN);
                DatastoreSession other = Neo4jDatastore.of(graph.settings(new TargetName("catalog", "neo4j")))
                        .open(Purpose.RUN)) {
            assertThat(one.lock().tryAcquire()).isPresent();
            assertThat(other.lock().tryAcquire()).isPresent();
        }
    }
}
