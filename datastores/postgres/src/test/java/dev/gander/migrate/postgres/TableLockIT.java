package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** goose's lease table: its columns, its rules, and what happens when a lease is lost. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class TableLockIT {

    private static final TableLock.Terms SHORT = new TableLock.Terms(Duration.ofSeconds(2), Duration.ofMillis(100));
    private static final TableLock.Terms NEVER_RENEWED =
            new TableLock.Terms(Duration.ofMillis(200), Duration.ofHours(1));

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    TableLockIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private DatastoreSession open(TableLock.Terms terms) {
        return new PostgresDatastore(db.settings(Db.TARGET, LockMechanism.TABLE), terms).open(Purpose.RUN);
    }

    private void until(String condition) {
        Db.until(() -> db.value("SELECT " + condition).equals("t"));
    }

    private static boolean isLost(Lease lease) {
        try {
            lease.check();
            return false;
        } catch (LeaseLostException expected) {
            return true;
        }
    }

    @Test
    void the_table_has_gooses_columns_and_its_one_row_gooses_key() {
        try (DatastoreSession session = open(TableLock.Terms.OF_GOOSE)) {
            session.lock().tryAcquire().orElseThrow();

            assertThat(
                            db.column(
                                    "SELECT concat_ws(' ', column_name, data_type, is_nullable, column_default)"
                                            + " FROM information_schema.columns WHERE table_name = 'goose_lock' ORDER BY ordinal_position"))
                    .containsExactly(
                            "lock_id bigint NO",
                            "locked boolean NO false",
                            "locked_at timestamp with time zone YES",
                            "locked_by text YES",
                            "lease_expires_at timestamp with time zone YES",
                            "updated_at timestamp with time zone YES");
            String terms = "SELECT concat_ws(' ', lock_id, locked, round(extract(epoch FROM lease_expires_at -"
                    + " updated_at))) FROM goose_lock";
            assertThat(db.value(terms)).isEqualTo("4097083626 t 30");
            assertThat(db.value("SELECT locked_by FROM goose_lock")).matches(".+-[0-9]+-[0-9a-f]{8}");
        }
        assertThat(db.value("SELECT concat_ws(' ', locked, locked_at, locked_by, lease_expires_at) FROM goose_lock"))
                .isEqualTo("f");
    }

    @Test
    void it_says_who_holds_it() {
        try (DatastoreSession one = open(TableLock.Terms.OF_GOOSE);
                DatastoreSession other = open(TableLock.Terms.OF_GOOSE)) {
            assertThat(other.lock().holder()).isEmpty();
            one.lock().tryAcquire().orElseThrow();

            assertThat(other.lock().holder())
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains(db.value("SELECT locked_by FROM goose_lock"))
                            .contains("lease until"));
        }
    }

    @Test
    void a_lease_is_renewed_while_a_statement_runs_longer_than_it_lasts() {
        try (DatastoreSession session = open(SHORT)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();
            String first = db.value("SELECT lease_expires_at FROM goose_lock");
            session.apply(MigrationBuilder.of(1).up("SELECT pg_sleep(2.5)").stepUp(), Db.ATTEMPT, Db.UNHEARD);

            lease.check();
            assertThat(db.value("SELECT lease_expires_at > '" + first + "' FROM goose_lock"))
                    .isEqualTo("t");
            lease.close();
        }
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void an_expired_lease_is_taken_over_and_its_old_holder_stops_before_it_writes() {
        try (DatastoreSession old = open(NEVER_RENEWED);
                DatastoreSession successor = open(TableLock.Terms.OF_GOOSE)) {
            Lease lost = old.lock().tryAcquire().orElseThrow();
            old.initialize();
            until("lease_expires_at < clock_timestamp() FROM goose_lock");
            Lease taken = successor.lock().tryAcquire().orElseThrow();

            assertThatThrownBy(lost::check).isInstanceOf(LeaseLostException.class);
            for (MigrationBuilder one : List.of(
                    MigrationBuilder.of(1).up("CREATE TABLE a (i int)"),
                    MigrationBuilder.of(1).withoutTransaction().up("CREATE TABLE a (i int)"))) {
                assertThatThrownBy(() -> old.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                        .isInstanceOf(LeaseLostException.class);
            }
            assertThatCode(lost::close).doesNotThrowAnyException();
            taken.check();
            assertThat(db.hasTable("a")).isFalse();
            successor.apply(MigrationBuilder.of(1).up("CREATE TABLE a (i int)").stepUp(), Db.ATTEMPT, Db.UNHEARD);
        }
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void a_lease_that_is_lost_while_a_script_runs_takes_the_script_back() {
        try (DatastoreSession session = open(SHORT)) {
            session.lock().tryAcquire().orElseThrow();
            session.initialize();
            MigrationBuilder one = MigrationBuilder.of(1)
                    .up("CREATE TABLE a (i int)", "UPDATE goose_lock SET locked_by = 'somebody else'");

            assertThatThrownBy(() -> session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                    .isInstanceOf(LeaseLostException.class);
        }
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void a_lease_that_another_took_is_noticed_in_the_background() {
        try (DatastoreSession session = open(SHORT)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            db.run("UPDATE goose_lock SET locked_by = 'somebody else'");
            Db.until(() -> isLost(lease));
            lease.close();
            assertThat(db.value("SELECT locked_by FROM goose_lock")).isEqualTo("somebody else");
        }
    }

    @Test
    void a_lease_survives_the_loss_of_the_connection_that_renews_it() {
        try (DatastoreSession session = open(SHORT)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            String renewer = "FROM pg_stat_activity WHERE query LIKE 'UPDATE public.goose_lock%' AND datname ="
                    + " current_database()";
            until("EXISTS (SELECT " + renewer + ")");
            String killed = db.value("SELECT pid " + renewer);
            db.run("SELECT pg_terminate_backend(" + killed + ")");
            until("EXISTS (SELECT " + renewer + " AND pid <> " + killed + ")");

            assertThatCode(lease::check).doesNotThrowAnyException();
            lease.close();
        }
    }

    @Test
    void timeouts_of_a_file_without_transaction_are_refused_because_no_setting_lasts_behind_a_pooler() {
        FileOptions options = new FileOptions(
                OrderPolicy.REFUSE_LATE,
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        try (DatastoreSession session = open(TableLock.Terms.OF_GOOSE)) {
            session.lock().tryAcquire().orElseThrow();
            session.initialize();

            assertThatThrownBy(() -> session.apply(
                            MigrationBuilder.of(1)
                                    .withoutTransaction()
                                    .with(options)
                                    .up("CREATE TABLE a (i int)")
                                    .stepUp(),
                            Db.ATTEMPT,
                            Db.UNHEARD))
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("lock-timeout");
            session.apply(
                    MigrationBuilder.of(1)
                            .with(options)
                            .up("CREATE TABLE a (i int)")
                            .stepUp(),
                    Db.ATTEMPT,
                    Db.UNHEARD);
        }
        assertThat(db.versions()).containsExactly(0L, 1L);
    }
}
