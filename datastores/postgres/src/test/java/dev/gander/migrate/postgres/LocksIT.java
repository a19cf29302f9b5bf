package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The session lock: goose's key, who holds it, and what happens when it is lost. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class LocksIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    LocksIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    @Test
    void it_excludes_an_application_that_uses_gooses_session_locker() throws SQLException {
        try (Connection goose = DriverManager.getConnection(db.jdbcUrl());
                Statement statement = goose.createStatement();
                DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            statement.execute("SELECT pg_advisory_lock(4097083626)");
            assertThat(session.lock().tryAcquire()).isEmpty();

            statement.execute("SELECT pg_advisory_unlock(4097083626)");
            try (Lease lease = session.lock().tryAcquire().orElseThrow()) {
                lease.check();
                try (var rows = statement.executeQuery("SELECT pg_try_advisory_lock(4097083626)")) {
                    rows.next();
                    assertThat(rows.getBoolean(1)).isFalse();
                }
            }
        }
    }

    @Test
    void it_says_who_holds_it() {
        try (DatastoreSession one = db.datastore().open(Purpose.RUN);
                DatastoreSession other = db.datastore().open(Purpose.RUN)) {
            assertThat(other.lock().holder()).isEmpty();
            one.lock().tryAcquire().orElseThrow();

            assertThat(other.lock().holder())
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains("'gander shop/postgres'")
                            .contains("127.0.0.1")
                            .containsPattern("backend [0-9]+")
                            .containsPattern("since 20[0-9-]+ [0-9:]+ UTC"));
        }
    }

    @Test
    void a_lock_in_another_database_is_another_lock() {
        Db second = Db.of(postgres.database());
        try (DatastoreSession one = db.datastore().open(Purpose.RUN);
                DatastoreSession other = second.datastore().open(Purpose.RUN)) {
            assertThat(one.lock().tryAcquire()).isPresent();
            assertThat(other.lock().holder()).isEmpty();
            assertThat(other.lock().tryAcquire()).isPresent();
        }
    }

    @Test
    void a_script_that_gives_the_lock_away_stops_the_run_before_the_next_step() {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            session.apply(
                    MigrationBuilder.of(1).up("SELECT pg_advisory_unlock_all()").stepUp(), Db.ATTEMPT, Db.UNHEARD);

            assertStopped(session, MigrationBuilder.of(2).up("CREATE TABLE a (i int)"));
            assertStopped(session, MigrationBuilder.of(2).withoutTransaction().up("CREATE TABLE a (i int)"));
            assertThatThrownBy(() -> session.record(
                            MigrationBuilder.of(2).stepUp(), Db.ATTEMPT, dev.gander.migrate.model.Outcome.ADOPTED))
                    .isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(lease::close).isInstanceOf(LeaseLostException.class);
        }
        assertThat(db.versions()).containsExactly(0L, 1L);
        assertThat(db.hasTable("a")).isFalse();
    }

    private static void assertStopped(DatastoreSession session, MigrationBuilder next) {
        assertThatThrownBy(() -> session.apply(next.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.advice()).contains("pooler"))
                .isInstanceOf(LeaseLostException.class);
    }

    @Test
    void a_script_without_transaction_that_gives_the_lock_away_stops_before_its_next_statement() {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            session.lock().tryAcquire().orElseThrow();
            session.initialize();

            assertStopped(
                    session,
                    MigrationBuilder.of(1)
                            .withoutTransaction()
                            .up("SELECT pg_advisory_unlock_all()", "CREATE TABLE a (i int)"));
        }
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.lastEntry().statementsDone()).isEqualTo(1);
    }

    @Test
    void a_backend_that_was_ended_takes_the_lock_with_it() {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            db.value("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name ="
                    + " 'gander shop/postgres' AND datname = current_database()");

            assertThatThrownBy(() -> session.apply(MigrationBuilder.of(1).stepUp(), Db.ATTEMPT, Db.UNHEARD))
                    .isInstanceOf(MigrationException.class);
            assertThatThrownBy(lease::check).isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(session::read).isInstanceOf(DatastoreUnreachableException.class);
            assertThatCode(lease::close).doesNotThrowAnyException();
        }
    }

    @Test
    void a_session_asks_for_the_lock_once_at_a_time() {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            session.lock().tryAcquire().orElseThrow();

            assertThatThrownBy(() -> session.lock().tryAcquire()).isInstanceOf(IllegalStateException.class);
        }
    }
}
