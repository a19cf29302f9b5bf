package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.contract.ReplaceableContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Replaceables, and several files as one act, under the lease table. */
final class TableLockReplaceableIT extends ReplaceableContract {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.TABLE);
    }

    @Test
    void nothing_of_several_stays_when_the_lease_is_lost_in_the_last() {
        Db db = Db.of(postgres.database());
        try (DatastoreSession session = open(db, TableLock.Terms.OF_GOOSE)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();

            assertThatThrownBy(() -> session.applyTogether(
                            steps("UPDATE goose_lock SET locked_by = 'somebody else'"), Db.ATTEMPT, step -> Db.UNHEARD))
                    .isInstanceOf(LeaseLostException.class);
            lease.close();
        }
        assertThat(db.hasTable("a")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void the_lease_is_renewed_while_files_behind_the_first_run_longer_than_it_lasts() {
        Db db = Db.of(postgres.database());
        TableLock.Terms terms = new TableLock.Terms(Duration.ofSeconds(2), Duration.ofMillis(100));
        try (DatastoreSession session = open(db, terms)) {
            Lease lease = session.lock().tryAcquire().orElseThrow();
            session.initialize();

            session.applyTogether(steps("SELECT pg_sleep(2.5)"), Db.ATTEMPT, step -> Db.UNHEARD);
            lease.check();
            lease.close();
        }
        assertThat(db.hasTable("a")).isTrue();
        assertThat(db.versions()).containsExactly(0L, 1L, 2L);
    }

    private static List<Step> steps(String last) {
        return List.of(
                MigrationBuilder.of(1).up("CREATE TABLE a (i int)").stepUp(),
                MigrationBuilder.of(2).up(last).stepUp());
    }

    private static DatastoreSession open(Db db, TableLock.Terms terms) {
        return new PostgresDatastore(db.settings(Db.TARGET, LockMechanism.TABLE), terms).open(Purpose.RUN);
    }
}
