package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.OTHER;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

/** How a store remembers which versions are applied, and what a question may do to that. */
public abstract class VersionStoreContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_store_that_was_never_migrated_reads_as_untouched_and_stays_so() {
        try (StoreUnderTest store = freshStore()) {
            Object before = store.contents();

            StoreState state = state(store);

            assertThat(state).isEqualTo(StoreState.untouched());
            assertThat(state.isInitialized()).isFalse();
            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void no_question_writes_to_a_migrated_store() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(first(store).stepUp(), ATTEMPT, UNHEARD));
            Object before = store.contents();

            StoreState state = state(store);
            ask(
                    store,
                    session -> session.recordedScript(state.history().entries().get(0)));
            ask(store, DatastoreSession::product);
            ask(store, DatastoreSession::initializationScript);

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void reading_writes_nothing_in_a_session_for_a_run_either() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(first(store).stepUp(), ATTEMPT, UNHEARD));
            Object before = store.contents();

            try (DatastoreSession session = store.datastore(OTHER).open(Purpose.RUN)) {
                assertThat(session.read()).isEqualTo(StoreState.untouched());
            }

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void initializing_makes_both_tables_with_gooses_row_for_version_zero() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});

            StoreState state = state(store);

            assertThat(state.isInitialized()).isTrue();
            assertThat(state.versionRows()).singleElement().satisfies(row -> {
                assertThat(row.versionId()).isZero();
                assertThat(row.isApplied()).isTrue();
                assertThat(row.tstamp()).isPresent();
            });
            assertThat(state.history().presence()).isEqualTo(Presence.PRESENT);
            assertThat(state.history().entries()).isEmpty();
            assertThat(state.applied().current()).isEmpty();
        }
    }

    @Test
    void initializing_again_changes_nothing() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(first(store).stepUp(), ATTEMPT, UNHEARD));
            StoreState before = state(store);

            run(store, DatastoreSession::initialize);

            assertThat(state(store)).isEqualTo(before);
        }
    }

    @Test
    void an_empty_version_table_reads_as_nothing_applied() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});
            store.clearVersionTable(TARGET);

            assertThat(state(store).versionTable()).isEqualTo(Presence.PRESENT);
            assertThat(state(store).applied().inOrderOfApplication()).isEmpty();
        }
    }

    @Test
    void initializing_beside_a_table_of_goose_adds_the_history_alone() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});
            store.insertVersionRow(TARGET, 7);
            store.dropHistoryTable(TARGET);
            StoreState before = state(store);

            run(store, session -> {});

            assertThat(before.versionTable()).isEqualTo(Presence.PRESENT);
            assertThat(before.history().presence()).isEqualTo(Presence.ABSENT);
            assertThat(before.isInitialized()).isFalse();
            assertThat(state(store).versionRows()).isEqualTo(before.versionRows());
            assertThat(state(store).isInitialized()).isTrue();
        }
    }

    @Test
    void a_version_table_that_cannot_be_read_is_a_failure_and_never_nothing_applied() {
        try (StoreUnderTest store = freshStore()) {
            store.spoilVersionTable(TARGET);

            assertThatThrownBy(() -> state(store)).isInstanceOfSatisfying(MigrationException.class, failure -> {
                assertThat(failure).hasMessageContaining(TARGET.toString());
                assertThat(failure.advice()).isNotBlank();
            });
        }
    }

    @Test
    void up_inserts_one_row_and_leaves_number_and_time_to_their_defaults() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).stepUp(), ATTEMPT, UNHEARD);
            });

            StoreState state = state(store);

            assertThat(state.versionRows()).extracting(VersionRow::versionId).containsExactly(0L, 1L, 2L);
            assertThat(state.versionRows())
                    .extracting(VersionRow::id)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(state.versionRows()).allSatisfy(row -> {
                assertThat(row.isApplied()).isTrue();
                assertThat(row.tstamp()).isPresent();
            });
        }
    }

    @Test
    void down_forgets_its_version_and_no_other() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).stepUp(), ATTEMPT, UNHEARD);
                session.apply(first(store).stepDown(), ATTEMPT, UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 2L);
            assertThat(store.hasTable("first")).isFalse();
        }
    }

    @Test
    void a_version_applied_again_is_the_last_one_applied() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).stepUp(), ATTEMPT, UNHEARD);
                session.apply(first(store).stepDown(), ATTEMPT, UNHEARD);
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
            });

            assertThat(state(store).applied().current()).contains(new Version(1));
            assertThat(versionIds(store)).containsExactly(0L, 2L, 1L);
        }
    }

    @Test
    void a_row_that_says_not_applied_undoes_its_version() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});
            store.insertVersionRow(TARGET, 1);
            store.insertVersionRow(TARGET, 2);
            store.insertUndoneRow(TARGET, 1);

            assertThat(state(store).applied().contains(new Version(1))).isFalse();
            assertThat(state(store).applied().contains(new Version(2))).isTrue();
        }
    }

    @Test
    void versions_up_to_64_bits_are_kept() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> session.apply(MigrationBuilder.of(Long.MAX_VALUE).stepUp(), ATTEMPT, UNHEARD));

            assertThat(versionIds(store)).containsExactly(0L, Long.MAX_VALUE);
        }
    }

    @Test
    void targets_that_share_a_store_share_no_versions() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(first(store).stepUp(), ATTEMPT, UNHEARD));
            try (DatastoreSession session = store.datastore(OTHER).open(Purpose.RUN)) {
                session.initialize();
                session.record(MigrationBuilder.of(5).stepUp(), ATTEMPT, Outcome.ADOPTED);

                assertThat(session.read().versionRows())
                        .extracting(VersionRow::versionId)
                        .containsExactly(0L, 5L);
            }
            assertThat(versionIds(store)).containsExactly(0L, 1L);
        }
    }

    private static MigrationBuilder first(StoreUnderTest store) {
        return MigrationBuilder.of(1)
                .up(store.statements().createFirst())
                .down(store.statements().dropFirst());
    }
}
