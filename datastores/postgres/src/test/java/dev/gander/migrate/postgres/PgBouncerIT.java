package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Behind PgBouncer itself, in transaction mode. */
final class PgBouncerIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @TempDir
    private Path folder;

    private Db db;
    private PgBouncer pooler;

    @BeforeEach
    void between() throws IOException {
        db = Db.of(postgres.database());
        URI server = URI.create(db.url());
        // The longest unused backend first: so the next transaction comes to another one as soon as there are two.
        pooler = PgBouncer.start(folder, server.getPort(), server.getUserInfo(), List.of("server_round_robin = 1"));
    }

    @AfterEach
    void stop() {
        if (pooler != null) {
            pooler.close();
        }
    }

    private String url() {
        return db.url().replaceFirst(":[0-9]+/", ":" + pooler.port() + "/");
    }

    private DatastoreSession open(LockMechanism lock) {
        return PostgresDatastore.of(
                        new DatastoreSettings(Db.TARGET, url(), Optional.empty(), lock, name -> Optional.empty()))
                .open(Purpose.RUN);
    }

    /** Makes PgBouncer keep two backends, between which it changes from then on. */
    private void openSecondBackend() throws SQLException {
        String jdbc = db.jdbcUrl().replaceFirst(":[0-9]+/", ":" + pooler.port() + "/");
        try (Connection one = DriverManager.getConnection(jdbc);
                Connection two = DriverManager.getConnection(jdbc)) {
            for (Connection connection : List.of(one, two)) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                }
            }
            one.rollback();
            two.rollback();
        }
    }

    @Test
    void the_lease_carries_runs_over_changing_backends() throws SQLException {
        openSecondBackend();
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

    @Test
    void the_session_lock_is_found_missing_and_nothing_is_applied() throws SQLException {
        db.migrate(session -> {});
        openSecondBackend();
        try (DatastoreSession session = open(LockMechanism.SESSION)) {
            session.read();
            session.lock().tryAcquire().orElseThrow();

            assertThatThrownBy(() -> {
                        for (int version = 1; version < 3; version++) {
                            session.apply(MigrationBuilder.of(version).stepUp(), Db.ATTEMPT, Db.UNHEARD);
                        }
                    })
                    .isInstanceOfSatisfying(
                            LeaseLostException.class,
                            lost -> assertThat(lost.advice()).contains("pooler").contains("'table'"));
        }
    }

    @Test
    void questions_need_no_lock() throws SQLException {
        db.apply(MigrationBuilder.of(1));
        openSecondBackend();
        try (DatastoreSession session = open(LockMechanism.SESSION)) {
            for (int time = 0; time < 4; time++) {
                assertThat(session.read().versionRows()).hasSize(2);
            }
        }
    }

    @Test
    void a_setting_in_the_url_that_it_does_not_pass_on_is_a_word_that_is_not_understood() {
        String url = url() + "?work_mem=5MB";

        assertThatThrownBy(() -> PostgresDatastore.of(new DatastoreSettings(
                                Db.TARGET, url, Optional.empty(), LockMechanism.TABLE, name -> Optional.empty()))
                        .open(Purpose.QUESTION))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("unsupported startup parameter");
    }
}
