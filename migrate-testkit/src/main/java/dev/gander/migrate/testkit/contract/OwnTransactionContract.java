package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.lastEntry;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

/** For SQL stores: a script without transaction that begins and ends transactions itself. */
public abstract class OwnTransactionContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_script_may_begin_and_end_transactions_itself() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder own = MigrationBuilder.of(1)
                    .withoutTransaction()
                    .up(
                            "BEGIN",
                            store.statements().createFirst(),
                            "COMMIT",
                            store.statements().createSecond());
            run(store, session -> session.apply(own.stepUp(), ATTEMPT, UNHEARD));

            assertThat(store.hasTable("first")).isTrue();
            assertThat(store.hasTable("second")).isTrue();
            assertThat(lastEntry(store).statementsDone()).isEqualTo(4);
        }
    }

    @Test
    void what_failed_in_a_scripts_own_transaction_does_not_count_as_done() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder own = MigrationBuilder.of(1)
                    .withoutTransaction()
                    .up(
                            store.statements().createSecond(),
                            "BEGIN",
                            store.statements().createFirst(),
                            store.statements().broken());
            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(own.stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(1);
        }
    }

    @Test
    void a_script_that_leaves_a_transaction_open_fails() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder own = MigrationBuilder.of(1)
                    .withoutTransaction()
                    .up("BEGIN", store.statements().createFirst());
            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(own.stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).statementsDone()).isZero();
        }
    }
}
