package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.history;
import static dev.gander.migrate.testkit.contract.Contract.lastEntry;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a script without transaction leaves a trace of how far it came, and how it is taken up again. */
public abstract class JournalContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_script_that_ends_well_leaves_one_history_row_that_says_applied() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD));

            assertThat(history(store)).singleElement().satisfies(entry -> {
                assertThat(entry.outcome()).isEqualTo(Outcome.APPLIED);
                assertThat(entry.statementsDone()).isEqualTo(2);
                assertThat(entry.statementsTotal()).isEqualTo(2);
                assertThat(entry.finishedAt()).isPresent();
                assertThat(entry.versionRow())
                        .hasValue(state(store).versionRows().get(1).id());
            });
        }
    }

    @Test
    void the_history_says_running_and_how_far_before_each_statement() {
        try (StoreUnderTest store = freshStore()) {
            List<HistoryEntry> seen = new ArrayList<>();
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT, done -> seen.add(lastEntry(store))));

            assertThat(seen).extracting(HistoryEntry::outcome).containsOnly(Outcome.RUNNING);
            assertThat(seen).extracting(HistoryEntry::statementsDone).containsExactly(0, 1);
            assertThat(seen).extracting(HistoryEntry::statementInDoubt).containsExactly(1, 2);
            assertThat(seen).allSatisfy(entry -> assertThat(entry.finishedAt()).isEmpty());
        }
    }

    @Test
    void a_failure_keeps_what_ran_before_and_says_which_statement_it_was() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                StatementFailedException failure = catchThrowableOfType(
                        StatementFailedException.class,
                        () -> session.apply(failing(store).stepUp(), ATTEMPT, UNHEARD));

                assertThat(failure.remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
                assertThat(failure.statement()).map(Statement::number).hasValue(2);
            });

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(history(store)).singleElement().satisfies(entry -> {
                assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(entry.statementsDone()).isEqualTo(1);
                assertThat(entry.error()).isPresent();
                assertThat(entry.versionRow()).isEmpty();
            });
        }
    }

    @Test
    void a_failed_way_down_names_the_version_row_that_still_stands() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder migration = MigrationBuilder.of(1)
                    .withoutTransaction()
                    .up(store.statements().createFirst())
                    .down(store.statements().dropFirst(), store.statements().broken());
            run(store, session -> {
                session.apply(migration.stepUp(), ATTEMPT, UNHEARD);
                assertThatThrownBy(() -> session.apply(migration.stepDown(), ATTEMPT, UNHEARD))
                        .isInstanceOf(StatementFailedException.class);
            });

            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(lastEntry(store).versionRow())
                    .hasValue(state(store).versionRows().get(1).id());
        }
    }

    @Test
    void an_interrupted_script_goes_on_where_it_was_told_to_and_answers_the_interruption() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(
                                    () -> session.apply(failing(store).stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));
            long interrupted = lastEntry(store).id();

            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT.goingOn(interrupted, 2), UNHEARD));

            assertThat(store.hasTable("second")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(history(store))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(2);
        }
    }

    @Test
    void an_interrupted_script_that_was_given_a_transaction_goes_on_where_it_was_told_to() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(
                                    () -> session.apply(failing(store).stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));
            long interrupted = lastEntry(store).id();
            MigrationBuilder mended = MigrationBuilder.of(1)
                    .up(store.statements().createFirst(), store.statements().createSecond());

            run(store, session -> session.apply(mended.stepUp(), ATTEMPT.goingOn(interrupted, 2), UNHEARD));

            assertThat(store.hasTable("second")).isTrue();
            assertThat(history(store))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
        }
    }

    @Test
    void going_on_can_fail_again_and_says_how_far_it_came_in_the_whole() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(
                                    () -> session.apply(failing(store).stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));
            long interrupted = lastEntry(store).id();

            run(
                    store,
                    session -> assertThatThrownBy(() ->
                                    session.apply(failing(store).stepUp(), ATTEMPT.goingOn(interrupted, 2), UNHEARD))
                            .isInstanceOf(StatementFailedException.class));

            assertThat(history(store))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.RESOLVED, Outcome.FAILED);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(1);
        }
    }

    @Test
    void going_on_after_the_last_statement_makes_the_record_alone() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT.goingOn(0, 3), UNHEARD));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(2);
        }
    }

    @Test
    void an_interrupted_script_can_be_recorded_without_running_anything() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(
                                    () -> session.apply(failing(store).stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));
            long interrupted = lastEntry(store).id();

            run(
                    store,
                    session -> session.record(both(store).stepUp(), ATTEMPT.goingOn(interrupted, 2), Outcome.RESOLVED));

            assertThat(store.hasTable("second")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(history(store))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.RESOLVED, Outcome.RESOLVED);
            assertThat(lastEntry(store).versionRow())
                    .hasValue(state(store).versionRows().get(1).id());
        }
    }

    @Test
    void a_way_down_can_be_recorded_without_running_anything() {
        try (StoreUnderTest store = freshStore()) {
            Step down = both(store).stepDown();
            run(store, session -> {
                session.apply(both(store).stepUp(), ATTEMPT, UNHEARD);
                session.record(down, ATTEMPT, Outcome.RESOLVED);
            });

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void without_a_journal_nothing_runs() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                store.dropHistoryTable(Contract.TARGET);
                assertThatThrownBy(() -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD))
                        .isInstanceOf(MigrationException.class);
            });

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void a_file_that_changed_since_it_was_judged_is_not_recorded_as_applied() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(
                                    both(store).changedSinceJudged().stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(ChangedFileException.class));

            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(lastEntry(store).statementsDone()).isEqualTo(2);
        }
    }

    private static MigrationBuilder both(StoreUnderTest store) {
        return MigrationBuilder.of(1)
                .withoutTransaction()
                .up(store.statements().createFirst(), store.statements().createSecond())
                .down(store.statements().dropFirst());
    }

    private static MigrationBuilder failing(StoreUnderTest store) {
        return MigrationBuilder.of(1)
                .withoutTransaction()
                .up(store.statements().createFirst(), store.statements().broken());
    }
}
