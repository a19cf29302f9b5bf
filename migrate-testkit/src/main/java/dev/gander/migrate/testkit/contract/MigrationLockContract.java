package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How two runs on one store are kept apart. */
public abstract class MigrationLockContract {

    private static final int RACERS = 5;

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void of_two_sessions_one_gets_the_lock_and_the_other_is_not_kept_waiting() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store);
                DatastoreSession other = open(store)) {
            Lease lease = acquire(one);

            assertThat(other.lock().tryAcquire()).isEmpty();
            assertThatCode(lease::check).doesNotThrowAnyException();
            assertThatCode(() -> other.lock().holder()).doesNotThrowAnyException();
        }
    }

    @Test
    void a_lock_given_back_can_be_had_by_another_session() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store);
                DatastoreSession other = open(store)) {
            acquire(one).close();

            assertThat(other.lock().tryAcquire()).isPresent();
            assertThat(one.lock().tryAcquire()).isEmpty();
        }
    }

    @Test
    void a_failed_try_takes_nothing_from_the_holder() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store)) {
            Lease lease = acquire(one);
            try (DatastoreSession other = open(store)) {
                other.lock().tryAcquire();
                other.lock().holder();
            }

            try (DatastoreSession third = open(store)) {
                assertThat(third.lock().tryAcquire()).isEmpty();
                assertThatCode(lease::check).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void the_same_session_can_have_the_lock_again() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession session = open(store)) {
            acquire(session).close();
            acquire(session).close();

            assertThat(session.lock().tryAcquire()).isPresent();
        }
    }

    @Test
    void closing_the_session_gives_the_lock_back() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession other = open(store)) {
            DatastoreSession one = open(store);
            acquire(one);
            one.close();

            assertThat(other.lock().tryAcquire()).isPresent();
        }
    }

    @Test
    void closing_a_lease_twice_takes_no_lock_from_the_next_holder() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store);
                DatastoreSession other = open(store);
                DatastoreSession third = open(store)) {
            Lease lease = acquire(one);
            lease.close();
            acquire(other);
            lease.close();

            assertThat(third.lock().tryAcquire()).isEmpty();
        }
    }

    @Test
    void the_lock_outlives_a_failed_step_and_can_be_given_back_after_it() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store);
                DatastoreSession other = open(store)) {
            Lease lease = acquire(one);
            one.initialize();
            MigrationBuilder broken =
                    MigrationBuilder.of(1).up(store.statements().broken());

            assertThatThrownBy(() -> one.apply(broken.stepUp(), ATTEMPT, UNHEARD))
                    .isInstanceOf(StatementFailedException.class);
            assertThatThrownBy(() -> one.apply(broken.withoutTransaction().stepUp(), ATTEMPT, UNHEARD))
                    .isInstanceOf(StatementFailedException.class);

            assertThatCode(lease::check).doesNotThrowAnyException();
            assertThat(other.lock().tryAcquire()).isEmpty();
            lease.close();
            assertThat(other.lock().tryAcquire()).isPresent();
        }
    }

    @Test
    void a_question_is_answered_while_another_session_holds_the_lock() {
        try (StoreUnderTest store = freshStore();
                DatastoreSession one = open(store)) {
            acquire(one);
            one.initialize();

            assertThat(Contract.state(store).isInitialized()).isTrue();
        }
    }

    @Test
    void of_five_that_race_exactly_one_gets_the_lock() throws Exception {
        try (StoreUnderTest store = freshStore()) {
            ExecutorService threads = Executors.newFixedThreadPool(RACERS);
            try {
                List<Future<Boolean>> won = new ArrayList<>();
                CyclicBarrier together = new CyclicBarrier(RACERS);
                for (int racer = 0; racer < RACERS; racer++) {
                    won.add(threads.submit(race(store, together)));
                }
                int winners = 0;
                for (Future<Boolean> one : won) {
                    winners += one.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            } finally {
                threads.shutdown();
            }
        }
    }

    private static Callable<Boolean> race(StoreUnderTest store, CyclicBarrier together) {
        return () -> {
            try (DatastoreSession session = open(store)) {
                together.await();
                Optional<Lease> lease = session.lock().tryAcquire();
                together.await();
                return lease.isPresent();
            }
        };
    }

    private static DatastoreSession open(StoreUnderTest store) {
        return store.datastore(TARGET).open(Purpose.RUN);
    }

    private static Lease acquire(DatastoreSession session) {
        return session.lock().tryAcquire().orElseThrow();
    }
}
