package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Scratch databases are made, stand alone, and go. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class ScratchIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private ScratchOfTest scratches;
    private Db db;

    ScratchIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void aDatabase() {
        db = Db.of(postgres.database());
        scratches = ScratchOfTest.of(db);
    }

    private static void apply(Datastore datastore, MigrationBuilder migration) {
        try (DatastoreSession session = datastore.open(Purpose.RUN)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            session.apply(migration.stepUp(), Db.ATTEMPT, Db.UNHEARD);
            lease.close();
        }
    }

    private static List<String> tables(Datastore datastore) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            return session.schema().objects().stream()
                    .map(SchemaObject::id)
                    .filter(id -> id.kind().equals("table"))
                    .map(ObjectName::name)
                    .toList();
        }
    }

    @Test
    void it_holds_what_was_there_and_touches_nothing_else() {
        db.run("CREATE TABLE fixture (id int); INSERT INTO fixture VALUES (7)");

        try (ScratchStore scratch = scratches.datastore().scratch()) {
            Datastore copy = scratch.datastore(scratches.target());
            assertThat(scratches.left()).hasSize(1);
            assertThat(copy)
                    .hasToString(scratches
                            .datastore()
                            .toString()
                            .replaceAll("/test_.*", "/" + scratches.left().get(0)));
            assertThat(tables(copy)).containsExactly("public.fixture");

            apply(copy, MigrationBuilder.of(1).up("CREATE TABLE made AS SELECT id FROM fixture"));
            apply(
                    scratch.datastore(new TargetName("other", "main")),
                    MigrationBuilder.of(1).up("CREATE TABLE two ()"));

            assertThat(tables(copy)).containsExactly("public.fixture", "public.made", "public.two");
            try (DatastoreSession session = copy.open(Purpose.QUESTION)) {
                assertThat(session.schema().leftOut())
                        .contains(
                                "public.goose_db_version_" + scratches.target().suffix(),
                                "public.goose_db_version_other_main");
            }
            assertThat(tables(scratches.datastore())).containsExactly("public.fixture");
        }

        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void what_sessions_begin_with_comes_along() {
        String name = db.value("SELECT current_database()");
        db.run(
                "CREATE SCHEMA \"Odd, one\"",
                "ALTER DATABASE " + name + " SET search_path TO \"Odd, one\", public",
                "ALTER DATABASE " + name + " SET default_transaction_read_only TO on",
                "ALTER DATABASE " + name + " SET shop.colour TO 'red'",
                "ALTER DATABASE " + name + " SET TimeZone TO 'Asia/Kathmandu'");

        try (ScratchStore scratch = scratches.datastore().scratch()) {
            apply(
                    scratch.datastore(scratches.target()),
                    MigrationBuilder.of(1).up("CREATE TABLE made ()", "SELECT current_setting('shop.colour')"));

            assertThat(tables(scratch.datastore(scratches.target()))).containsExactly("\"Odd, one\".made");
            assertThat(db.column(
                            "SELECT unnest(setconfig) FROM pg_db_role_setting JOIN pg_database d ON d.oid = setdatabase"
                                    + " WHERE datname = '" + scratches.left().get(0) + "'"))
                    .containsExactlyInAnyOrder(
                            "search_path=\"Odd, one\", public", "shop.colour=red", "TimeZone=Asia/Kathmandu");
        }
    }

    @Test
    void it_goes_after_a_failure_and_with_whoever_is_still_connected() throws SQLException {
        ScratchStore scratch = scratches.datastore().scratch();
        assertThatThrownBy(() -> apply(
                        scratch.datastore(scratches.target()),
                        MigrationBuilder.of(1).up("SELECT 1/0")))
                .isInstanceOf(StatementFailedException.class);
        try (DatastoreSession forgotten = scratch.datastore(scratches.target()).open(Purpose.RUN);
                Connection other = DriverManager.getConnection(db.jdbcUrl()
                        .replaceAll("/test_[0-9a-f]+", "/" + scratches.left().get(0)))) {
            assertThat(forgotten.read().versionRows()).hasSize(1);
            scratch.close();
            assertThat(other.isValid(5)).isFalse();
        }
        assertThat(scratches.left()).isEmpty();
        scratch.close();
    }

    @Test
    void two_at_once_do_not_meet() {
        try (ScratchStore one = scratches.datastore().scratch();
                ScratchStore two = scratches.datastore().scratch()) {
            apply(one.datastore(scratches.target()), MigrationBuilder.of(1).up("CREATE TABLE made ()"));

            assertThat(tables(one.datastore(scratches.target()))).containsExactly("public.made");
            assertThat(tables(two.datastore(scratches.target()))).isEmpty();
            assertThat(scratches.left()).hasSize(2);
        }
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void one_whose_run_is_alive_stays_though_no_session_of_a_target_is_in_it() {
        try (ScratchStore one = scratches.datastore().scratch()) {
            assertThat(db.column("SELECT application_name FROM pg_stat_activity WHERE datname = '"
                            + scratches.left().get(0) + "'"))
                    .hasSize(1);
            scratches.datastore().scratch().close();

            assertThat(scratches.left()).hasSize(1);
            assertThat(tables(one.datastore(scratches.target()))).isEmpty();
        }
    }

    @Test
    void two_are_made_by_two_threads() throws InterruptedException {
        List<MigrationException> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    try (ScratchStore scratch = scratches.datastore().scratch()) {
                        apply(
                                scratch.datastore(scratches.target()),
                                MigrationBuilder.of(1).up("CREATE TABLE made ()"));
                    } catch (MigrationException e) {
                        failures.add(e);
                    }
                }))
                .limit(3)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void what_cannot_be_dropped_is_named() {
        ScratchStore scratch = scratches.datastore().scratch();
        String name = scratches.left().get(0);
        db.run("ALTER DATABASE " + name + " IS_TEMPLATE true");

        assertThatThrownBy(scratch::close)
                .isInstanceOfSatisfying(
                        DatastoreRefusedException.class,
                        refusal -> assertThat(refusal.advice()).contains("DROP DATABASE " + name))
                .hasMessageContaining("the scratch database " + name + " stays behind")
                .hasMessageContaining("cannot drop a template database");

        db.run("ALTER DATABASE " + name + " IS_TEMPLATE false");
        scratch.close();
        assertThat(scratches.left()).isEmpty();
    }

    @Test
    void what_cannot_be_reached_is_named() {
        ScratchDatabase scratch = new ScratchDatabase(
                db.settings("postgresql://ada@127.0.0.1:1/shop", Optional.empty(), Map.of()),
                ConnectionSettings.of(db.settings("postgresql://ada@127.0.0.1:1/shop", Optional.empty(), Map.of())),
                "gander_scratch_x",
                Optional.of("postgres"),
                new PostgresFailures(Db.TARGET, "ada@127.0.0.1:1/shop"));

        assertThatThrownBy(scratch::close)
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("the scratch database gander_scratch_x stays behind");
    }
}
