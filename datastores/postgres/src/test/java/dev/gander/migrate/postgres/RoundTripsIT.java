package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.CountingProxy;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a run waits for the server, counted on the wire. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class RoundTripsIT {

    private static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;
    private CountingProxy proxy;
    private PostgresDatastore datastore;

    RoundTripsIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void between() {
        db = Db.of(postgres.database());
        URI uri = URI.create(db.url());
        proxy = CountingProxy.to(uri.getHost(), uri.getPort());
        String url = db.url().replace(":" + uri.getPort() + "/", ":" + proxy.port() + "/");
        datastore = PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of()));
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.initialize();
            session.apply(MigrationBuilder.of(1).up("SELECT 1").stepUp(), ATTEMPT, done -> {});
        }
        proxy.forget();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    /** Asking for TLS, logging in, looking where the tables are, reading them. */
    @Test
    void a_run_with_nothing_to_do_takes_four_with_the_connection() {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            assertThat(session.read().versionRows()).hasSize(2);
        }

        assertThat(proxy.roundTrips()).isEqualTo(4);
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void a_quick_look_takes_as_many() {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            assertThat(session.outline().checksums()).hasSize(1);
        }

        assertThat(proxy.roundTrips()).isEqualTo(4);
    }

    @Test
    void each_migration_takes_one_whatever_it_holds() {
        run(session -> {
            for (int version = 2; version < 12; version++) {
                session.apply(several(version).stepUp(), ATTEMPT, done -> {});
            }
            assertThat(proxy.roundTrips()).isEqualTo(10);
        });
    }

    @Test
    void undoing_takes_one() {
        run(session -> {
            session.apply(several(2).down("DROP TABLE t2").stepUp(), ATTEMPT, done -> {});
            session.apply(several(2).down("DROP TABLE t2").stepDown(), ATTEMPT, done -> {});
            assertThat(proxy.roundTrips()).isEqualTo(2);
        });
    }

    @Test
    void timeouts_take_none_of_their_own() {
        FileOptions options = new FileOptions(
                OrderPolicy.REFUSE_LATE,
                Optional.of(Duration.ofSeconds(3)),
                Optional.of(Duration.ofSeconds(30)),
                List.of(),
                List.of(),
                List.of());
        run(session -> {
            session.apply(several(2).with(options).stepUp(), ATTEMPT, done -> {});
            assertThat(proxy.roundTrips()).isEqualTo(1);
        });
    }

    @Test
    void a_setting_takes_one_and_so_does_what_stands_before_and_after_it() {
        run(session -> {
            MigrationBuilder migration = MigrationBuilder.of(2)
                    .up("CREATE TABLE a (i int)", "SET search_path TO public", "CREATE TABLE b (i int)", "SELECT 1");
            session.apply(migration.stepUp(), ATTEMPT, done -> {});
            assertThat(proxy.roundTrips()).isEqualTo(3);
        });
    }

    /** One begins the journal, two belong to each statement, one makes the record. */
    @Test
    void a_statement_without_transaction_takes_one_and_its_journal_another() {
        run(session -> {
            session.apply(several(2).withoutTransaction().stepUp(), ATTEMPT, done -> {});
            assertThat(proxy.roundTrips()).isEqualTo(1 + 2 * 4 + 1);
        });
    }

    @Test
    void the_lock_takes_one_to_have_and_one_to_give_back_and_none_to_check() {
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.read();
            proxy.forget();
            Lease lease = session.lock().tryAcquire().orElseThrow();
            lease.check();
            assertThat(proxy.roundTrips()).isEqualTo(1);
            lease.close();
            assertThat(proxy.roundTrips()).isEqualTo(2);
        }
    }

    @Test
    void recording_without_running_takes_one() {
        run(session -> {
            session.record(several(2).stepUp(), ATTEMPT, dev.gander.migrate.model.Outcome.ADOPTED);
            assertThat(proxy.roundTrips()).isEqualTo(1);
        });
    }

    private void run(java.util.function.Consumer<DatastoreSession> run) {
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            session.read();
            try (Lease lease = session.lock().tryAcquire().orElseThrow()) {
                lease.check();
                proxy.forget();
                run.accept(session);
            }
        }
    }

    private static MigrationBuilder several(int version) {
        return MigrationBuilder.of(version)
                .up(
                        "CREATE TABLE t" + version + " (id int PRIMARY KEY, words text)",
                        "INSERT INTO t" + version + " VALUES (1, 'a;b'), (2, $$c;d$$)",
                        "SELECT * FROM t" + version + "; SELECT count(*) FROM t" + version,
                        "COMMENT ON TABLE t" + version + " IS 'x' -- and no more");
    }
}
