package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Behind a pooler that gives each transaction another backend. */
final class PoolerIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db db;
    private TransactionPooler pooler;

    @BeforeEach
    void between() throws IOException {
        db = Db.of(postgres.database());
        pooler = TransactionPooler.to(URI.create(db.url()).getPort());
    }

    @AfterEach
    void stop() throws IOException {
        pooler.close();
    }

    private DatastoreSession open(LockMechanism lock) {
        String url = db.url().replaceFirst(":[0-9]+/", ":" + pooler.port() + "/");
        return PostgresDatastore.of(
                        new DatastoreSettings(Db.TARGET, url, Optional.empty(), lock, name -> Optional.empty()))
                .open(Purpose.RUN);
    }

    @Test
    void the_session_lock_fails_loudly_and_nothing_is_applied() {
        try (DatastoreSession session = open(LockMechanism.SESSION)) {
            session.read();
            session.lock().tryAcquire().orElseThrow();

            assertThatThrownBy(session::initialize)
                    .isInstanceOfSatisfying(
                            LeaseLostException.class,
                            lost -> assertThat(lost.advice()).contains("pooler").contains("'table'"));
        }
        assertThat(db.hasTable("goose_db_version_shop_postgres")).isFalse();
    }

    @Test
    void a_file_fails_loudly_too() {
        db.migrate(session -> {});
        try (DatastoreSession session = open(LockMechanism.SESSION)) {
            session.read();
            session.lock().tryAcquire().orElseThrow();
            for (MigrationBuilder one : new MigrationBuilder[] {
                MigrationBuilder.of(1).up("CREATE TABLE a (i int)"),
                MigrationBuilder.of(1).withoutTransaction().up("CREATE TABLE a (i int)")
            }) {
                // Every other transaction comes to the backend with the lock, so the last word is the first failure.
                try {
                    session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD);
                } catch (LeaseLostException expected) {
                    continue;
                }
                throw new AssertionError("applied without the lock");
            }
        }
        assertThat(db.hasTable("a")).isFalse();
    }

    @Test
    void the_table_lock_works() {
        try (DatastoreSession session = open(LockMechanism.TABLE);
                DatastoreSession other = open(LockMechanism.TABLE)) {
            try (Lease lease = session.lock().tryAcquire().orElseThrow()) {
                assertThat(other.lock().tryAcquire()).isEmpty();
                session.initialize();
                for (int version = 1; version < 6; version++) {
                    MigrationBuilder one = MigrationBuilder.of(version)
                            .up("CREATE TABLE a" + version + " (i int)", "SET LOCAL work_mem TO '2MB'", "SELECT 1");
                    lease.check();
                    session.apply((version == 3 ? one.withoutTransaction() : one).stepUp(), Db.ATTEMPT, Db.UNHEARD);
                }
            }
            assertThat(other.lock().tryAcquire()).isPresent();
        }
        assertThat(db.versions()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }
}
