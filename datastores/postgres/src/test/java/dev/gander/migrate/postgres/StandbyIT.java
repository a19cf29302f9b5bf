package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A hot standby that follows a primary: it can be asked, finds nothing to do when all is applied, and writes nothing. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#binaries")
final class StandbyIT {

    /** One for each version: it takes seconds to make. Each test has a database on both servers. */
    private static final Map<Path, StandbyPair> PAIRS = new ConcurrentHashMap<>();

    @TempDir
    private static Path folders;

    private final DevPostgres primary;
    private final DevPostgres standby;
    private final String database = "shop_" + UUID.randomUUID().toString().replace("-", "");
    private final Db onPrimary;
    private final Db onStandby;

    StandbyIT(PostgresBinaries binaries) {
        StandbyPair pair = PAIRS.computeIfAbsent(
                binaries.home(), home -> StandbyPair.start(binaries, folders.resolve(home.getFileName())));
        primary = pair.primary();
        standby = pair.standby();
        onPrimary = new Db(primary.url(database), primary.jdbcUrl(database));
        onStandby = new Db(standby.url(database), standby.jdbcUrl(database));
    }

    @BeforeEach
    void freshDatabase() {
        primary.createDatabase(database);
        onPrimary.apply(MigrationBuilder.of(1).up("CREATE TABLE a (i int)"));
        Db.until(() -> standby.hasDatabase(database));
        Db.until(() -> onStandby.hasTable("a"));
    }

    @AfterAll
    static void stopBoth() {
        PAIRS.values().forEach(StandbyPair::close);
        PAIRS.clear();
    }

    @Test
    void it_can_be_asked() {
        assertThat(onStandby.versions()).containsExactly(0L, 1L);
        assertThat(onStandby.state().history().entries()).hasSize(1);
    }

    @Test
    void a_run_with_nothing_to_do_ends_well() {
        onStandby.migrate(session -> assertThat(session.read().versionRows()).hasSize(2));
    }

    @Test
    void a_pending_file_is_refused_before_any_of_it_is_sent() {
        try (DatastoreSession session = onStandby.datastore().open(Purpose.RUN);
                Lease lease = session.lock().tryAcquire().orElseThrow()) {
            session.initialize();
            for (MigrationBuilder one : new MigrationBuilder[] {
                MigrationBuilder.of(2).up("SELECT 1"),
                MigrationBuilder.of(2).withoutTransaction().up("SELECT 1")
            }) {
                assertThatThrownBy(() -> session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD))
                        .isInstanceOfSatisfying(
                                DatastoreRefusedException.class,
                                refusal -> assertThat(refusal.advice())
                                        .contains("against the primary")
                                        .contains("target_session_attrs=read-write")
                                        .doesNotContain("Mend"))
                        .hasMessageContaining("cannot apply up 0002_")
                        .hasMessageContaining("is a standby")
                        .hasNoCause()
                        .hasNoSuppressedExceptions();
            }
            lease.check();
        }
    }

    @Test
    void its_first_run_is_refused() {
        PostgresDatastore fresh =
                PostgresDatastore.of(onStandby.settings(onStandby.url(), Optional.of("fresh"), Map.of()));
        try (DatastoreSession session = fresh.open(Purpose.RUN)) {
            assertThatThrownBy(session::initialize)
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("cannot create the version table")
                    .hasMessageContaining("is a standby");
        }
    }

    @Test
    void its_lease_is_refused() {
        try (DatastoreSession session = PostgresDatastore.of(onStandby.settings(Db.TARGET, LockMechanism.TABLE))
                .open(Purpose.RUN)) {
            assertThatThrownBy(() -> session.lock().tryAcquire())
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("cannot take the migration lock in public.goose_lock")
                    .hasMessageContaining("is a standby");
        }
    }

    @Test
    void a_url_of_both_finds_the_primary() {
        String both = "postgresql://" + standby.superuser() + "@127.0.0.1:" + standby.port() + ",127.0.0.1:"
                + primary.port() + "/" + database + "?target_session_attrs=read-write";
        Db.migrate(
                PostgresDatastore.of(onPrimary.settings(both, Optional.empty(), Map.of())),
                session -> session.apply(MigrationBuilder.of(2).stepUp(), Db.ATTEMPT, Db.UNHEARD));

        Db.until(() -> onStandby.versions().contains(2L));
    }
}
