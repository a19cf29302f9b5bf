package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.lastEntry;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a store declares it can do, it does; what it does not declare, it refuses in words. */
public abstract class CapabilityContract {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final long BETWEEN_TRIES_MILLIS = 20;

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_statement_that_lasts_longer_than_its_timeout_is_ended_or_the_timeout_is_refused() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder limited = slow(store).with(timeouts(Optional.empty(), Optional.of(SHORT)));

            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(limited.stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(
                                    declares(store, Capability.STATEMENT_TIMEOUTS)
                                            ? StatementFailedException.class
                                            : DatastoreRefusedException.class));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void a_statement_that_keeps_its_timeouts_works_or_the_timeouts_are_refused() {
        try (StoreUnderTest store = freshStore()) {
            Duration ample = Duration.ofSeconds(30);
            MigrationBuilder limited = MigrationBuilder.of(1)
                    .up(store.statements().createFirst())
                    .with(timeouts(Optional.of(ample), Optional.of(ample)));
            run(store, session -> {
                if (declares(store, Capability.STATEMENT_TIMEOUTS)) {
                    session.apply(limited.stepUp(), ATTEMPT, UNHEARD);
                } else {
                    assertThatThrownBy(() -> session.apply(limited.stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(DatastoreRefusedException.class);
                }
            });

            assertThat(store.hasTable("first")).isEqualTo(declares(store, Capability.STATEMENT_TIMEOUTS));
        }
    }

    @Test
    void a_timeout_of_one_file_does_not_reach_the_next() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder limited = slow(store).with(timeouts(Optional.empty(), Optional.of(SHORT)));
            run(store, session -> {
                assertThatThrownBy(() -> session.apply(limited.stepUp(), ATTEMPT, UNHEARD))
                        .isInstanceOf(RuntimeException.class);
                session.apply(
                        MigrationBuilder.of(2)
                                .up(store.statements().createSecond())
                                .stepUp(),
                        ATTEMPT,
                        UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 2L);
        }
    }

    @Test
    void a_cancelled_migration_is_rolled_back() {
        try (StoreUnderTest store = freshStore()) {
            assertThat(declares(store, Capability.CANCEL_STATEMENT)).isTrue();
            run(store, session -> cancelled(session, slow(store)));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.ROLLED_BACK);
        }
    }

    @Test
    void a_cancelled_migration_without_transaction_keeps_what_ran_before() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> cancelled(session, slow(store).withoutTransaction()));

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(1);
        }
    }

    /**
     * A cancellation that comes before the statement has begun has nothing to stop, so it is asked for until it works. A
     * store that sends several statements at once may not tell of the first before the last has ended.
     */
    private static void cancelled(DatastoreSession session, MigrationBuilder migration) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread canceller = new Thread(() -> {
            try {
                begun.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);
                do {
                    session.cancel();
                } while (!ended.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        canceller.start();
        try {
            assertThatThrownBy(() -> session.apply(migration.stepUp(), ATTEMPT, done -> begun.countDown()))
                    .isInstanceOf(StatementFailedException.class);
        } finally {
            begun.countDown();
            ended.countDown();
            join(canceller);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MigrationBuilder slow(StoreUnderTest store) {
        return MigrationBuilder.of(1)
                .up(store.statements().createFirst(), store.statements().slow());
    }

    private static boolean declares(StoreUnderTest store, Capability capability) {
        return store.datastore(TARGET).capabilities().contains(capability);
    }

    private static FileOptions timeouts(Optional<Duration> lock, Optional<Duration> statement) {
        return new FileOptions(OrderPolicy.REFUSE_LATE, lock, statement, List.of(), List.of(), List.of());
    }
}
