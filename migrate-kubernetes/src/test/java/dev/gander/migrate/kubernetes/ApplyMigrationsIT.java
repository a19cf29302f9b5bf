package dev.gander.migrate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ApplyMigrationsIT {

    private static final Map<String, String> LABELS = Map.of("app", "postgres");
    /** How many there are is nobody's business but the set's. */
    private static final MigrationSet FILES =
            TargetMigrations.onClassPath("audit_store/postgres").set();

    private static final Duration SHORT = Duration.ofMillis(300);

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    private PostgresDatabase database = new PostgresDatabase("", "", "");
    private ClusterUnderTest cluster;
    private KubernetesClient client;
    private final StringBuilder said = new StringBuilder();

    @BeforeEach
    void start() throws Exception {
        database = postgres.database();
        cluster = ClusterUnderTest.forwardingTo(URI.create(database.url()).getPort());
        client = cluster.client();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        cluster.close();
    }

    @Test
    void a_set_is_applied_looked_at_and_opened_to_the_application() throws SQLException {
        cluster.pod("postgres-0", LABELS, "True");
        cluster.pod("other-0", Map.of("app", "other"), "True");
        String role = "app_" + database.name();
        run(database.jdbcUrl(), "CREATE ROLE " + role + " LOGIN");

        AppliedMigrations applied = set().expecting("audit_events", "notification_audit")
                .grantingTo(role)
                .apply(place("postgres"));

        assertThat(applied.pod()).isEqualTo("postgres-0");
        assertThat(applied.report().current()).hasValue(newest());
        assertThat(said.toString())
                .containsSubsequence(
                        "e2e/postgres-0: port 5432 is 127.0.0.1:",
                        "applied 001_workflow_catalog.sql",
                        FILES.migrations().size() + " applied, version " + newest(),
                        role + " may read and write");
        String asRole = database.jdbcUrl().replace("user=postgres", "user=" + role);
        run(asRole, "INSERT INTO audit_actors (kind, external_id, display_name) VALUES ('person', 'ada', 'Ada')");
        assertThatThrownBy(() -> run(asRole, "DELETE FROM goose_db_version_audit_store_postgres"))
                .hasMessageContaining("permission denied");
        run(database.jdbcUrl(), "DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void two_calls_at_once_that_grant_to_one_role_both_succeed() throws Exception {
        cluster.pod("postgres-0", LABELS, "True");
        String role = "app_" + database.name();
        run(database.jdbcUrl(), "CREATE ROLE " + role + " LOGIN");
        CyclicBarrier bothAreThrough = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<AppliedMigrations> call = () -> ApplyMigrations.of("audit_store/postgres", client)
                    .grantingTo(role)
                    .progressTo(new MeetingBeforeGrants(bothAreThrough))
                    .apply(place("postgres"));
            List<Integer> applied = new ArrayList<>();
            for (Future<AppliedMigrations> made : threads.invokeAll(List.of(call, call))) {
                assertThat(made.get().grantedTo()).containsExactly(role);
                applied.add(made.get().report().results().size());
            }
            assertThat(applied).containsExactlyInAnyOrder(FILES.migrations().size(), 0);
        } finally {
            threads.shutdown();
        }
        run(database.jdbcUrl().replace("user=postgres", "user=" + role), "DELETE FROM audit_actors");
        run(database.jdbcUrl(), "DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void a_second_call_finds_nothing_to_do_and_one_after_a_loss_does_all_again() throws SQLException {
        cluster.pod("postgres-0", LABELS, "True");
        assertThat(set().apply(place("postgres")).report().results()).hasSameSizeAs(FILES.migrations());
        assertThat(set().apply(place("postgres")).report().results()).isEmpty();

        cluster.lose("postgres-0");
        String maintenance = database.jdbcUrl().replace("/" + database.name(), "/postgres");
        run(maintenance, "DROP DATABASE " + database.name() + " WITH (FORCE)");
        run(maintenance, "CREATE DATABASE " + database.name());
        cluster.pod("postgres-1", LABELS, "True");

        AppliedMigrations again = set().expecting("audit_events").apply(place("postgres"));
        assertThat(again.pod()).isEqualTo("postgres-1");
        assertThat(again.report().results()).hasSameSizeAs(FILES.migrations());
    }

    @Test
    void a_file_that_is_added_to_the_set_is_applied() throws URISyntaxException {
        cluster.pod("postgres-0", LABELS, "True");
        Path classes = Path.of(ApplyMigrationsIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Migrations set = Migrations.in(classes.resolve("migrations/audit_store/postgres"))
                .add(9001, "on_the_fly", "CREATE TABLE on_the_fly (id int);", "DROP TABLE on_the_fly;");
        try {
            assertThat(set().expecting("on_the_fly")
                            .apply(place("postgres"))
                            .report()
                            .results())
                    .hasSize(FILES.migrations().size() + 1);
        } finally {
            set.delete("9001_on_the_fly.sql");
        }
    }

    private static Version newest() {
        List<Migration> all = FILES.migrations();
        return all.get(all.size() - 1).version();
    }

    @Test
    void a_pod_that_is_not_ready_is_waited_for() {
        cluster.pod("postgres-0", LABELS, "False");
        Appendable readyWhenWaitedFor = new Appendable() {
            @Override
            public Appendable append(CharSequence text) {
                said.append(text);
                if (text.toString().startsWith("waiting: ")) {
                    cluster.pod("postgres-0", LABELS, "True");
                }
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
                return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char text) {
                return append(String.valueOf(text));
            }
        };

        assertThat(set().progressTo(readyWhenWaitedFor)
                        .apply(place("postgres"))
                        .report()
                        .results())
                .hasSameSizeAs(FILES.migrations());
        assertThat(said.toString()).contains("postgres-0 (Running, not ready)");
    }

    @Test
    void the_wait_ends_and_says_what_was_there() {
        assertThatThrownBy(() -> set().within(SHORT).apply(place("postgres")))
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("no pod with {app=postgres} in the namespace e2e");

        cluster.pod("postgres-0", LABELS, "False");
        assertThatThrownBy(() -> set().within(SHORT).apply(place("postgres")))
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("postgres-0 (Running, not ready)");
    }

    @Test
    void an_account_that_is_refused_is_not_waited_for() {
        cluster.pod("postgres-0", LABELS, "True");
        assertThatThrownBy(() -> set().apply(place("nobody_here")))
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("as nobody_here")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_what_it_says() throws Exception {
        try (ClusterUnderTest silent = ClusterUnderTest.forwardingTo(1);
                KubernetesClient other = silent.client()) {
            silent.pod("postgres-0", LABELS, "True");
            assertThatThrownBy(() -> ApplyMigrations.of("audit_store/postgres", other)
                            .by((namespace, pod, port) -> new PortForwarding.Forward() {
                                @Override
                                public int port() {
                                    return 1;
                                }

                                @Override
                                public void close() {}
                            })
                            .within(SHORT)
                            .apply(place("postgres")))
                    .isInstanceOf(DatastoreUnreachableException.class)
                    .hasMessageContaining("no connection to e2e/{app=postgres}:5432/" + database.name());
        }
    }

    @Test
    void a_table_that_is_missing_is_named() {
        cluster.pod("postgres-0", LABELS, "True");
        assertThatThrownBy(
                        () -> set().expecting("audit_events", "no_such_table").apply(place("postgres")))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("these tables are not there: no_such_table");
    }

    @Test
    void a_role_that_is_missing_is_named() {
        cluster.pod("postgres-0", LABELS, "True");
        assertThatThrownBy(() -> set().grantingTo("no_such_role").apply(place("postgres")))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("cannot grant rights to no_such_role");
    }

    private ApplyMigrations set() {
        return ApplyMigrations.of("audit_store/postgres", client).progressTo(said);
    }

    private ClusterPostgres place(String user) {
        return ClusterPostgres.of("e2e", LABELS, database.name(), user, "s3cr3t");
    }

    private static void run(String jdbcUrl, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
