package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.OTHER;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of its scratch stores. */
public abstract class ScratchContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_scratch_store_is_empty_for_any_target() {
        try (StoreUnderTest store = freshStore();
                ScratchStore scratch = store.datastore(TARGET).scratch()) {
            for (TargetName target : List.of(TARGET, OTHER)) {
                try (DatastoreSession session = scratch.datastore(target).open(Purpose.QUESTION)) {
                    assertThat(session.read()).isEqualTo(StoreState.untouched());
                    assertThat(session.schema().objects()).isEmpty();
                }
            }
        }
    }

    @Test
    void targets_share_a_scratch_store_and_keep_their_versions_apart() {
        try (StoreUnderTest store = freshStore();
                ScratchStore scratch = store.datastore(TARGET).scratch()) {
            apply(scratch, OTHER, store.statements().createFirst());

            try (DatastoreSession session = scratch.datastore(TARGET).open(Purpose.QUESTION)) {
                assertThat(session.read()).isEqualTo(StoreState.untouched());
                assertThat(session.schema().objects()).hasSize(1);
            }
        }
    }

    @Test
    void what_was_done_in_it_is_gone_when_it_is_closed() {
        try (StoreUnderTest store = freshStore()) {
            Schema before = ask(store, DatastoreSession::schema);
            try (ScratchStore scratch = store.datastore(TARGET).scratch()) {
                apply(scratch, TARGET, store.statements().createFirst());
                apply(scratch, OTHER, store.statements().createSecond());
            }

            expectEmpty(store, before);
        }
    }

    @Test
    void a_failed_migration_leaves_nothing_either() {
        try (StoreUnderTest store = freshStore()) {
            Schema before = ask(store, DatastoreSession::schema);
            try (ScratchStore scratch = store.datastore(TARGET).scratch()) {
                apply(scratch, OTHER, store.statements().createFirst());
                assertThatThrownBy(
                                () -> apply(scratch, TARGET, store.statements().broken()))
                        .isInstanceOf(StatementFailedException.class);
            }

            expectEmpty(store, before);
        }
    }

    @Test
    void a_store_in_use_stays_as_it_is_whether_it_gives_a_scratch_store_or_not() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder migration =
                    MigrationBuilder.of(1).up(store.statements().createFirst());
            run(store, session -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD));
            Object before = store.contents();
            try (ScratchStore scratch = store.datastore(TARGET).scratch()) {
                apply(scratch, TARGET, store.statements().createSecond());
            } catch (DatastoreRefusedException refusal) {
                assertThat(refusal.advice()).isNotBlank();
            }

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    private static void expectEmpty(StoreUnderTest store, Schema before) {
        assertThat(ask(store, DatastoreSession::schema)).isEqualTo(before);
        assertThat(state(store)).isEqualTo(StoreState.untouched());
        assertThat(store.hasTable("first")).isFalse();
        try (ScratchStore next = store.datastore(TARGET).scratch();
                DatastoreSession session = next.datastore(TARGET).open(Purpose.QUESTION)) {
            assertThat(session.schema().objects()).isEmpty();
        }
    }

    private static void apply(ScratchStore scratch, TargetName target, String statement) {
        MigrationBuilder migration = MigrationBuilder.of(1).up(statement);
        try (DatastoreSession session = scratch.datastore(target).open(Purpose.RUN)) {
            session.initialize();
            session.apply(migration.stepUp(), ATTEMPT, UNHEARD);
        }
    }
}
