package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.history;
import static dev.gander.migrate.testkit.contract.Contract.lastEntry;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.error.DatastoreRefusedException;
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

/** How a session applies a script with a transaction, and what it leaves behind. */
public abstract class DatastoreSessionContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_migration_without_statements_is_recorded_all_the_same() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(MigrationBuilder.of(1).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).withoutTransaction().stepUp(), ATTEMPT, UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 1L, 2L);
            assertThat(history(store)).extracting(HistoryEntry::outcome).containsOnly(Outcome.APPLIED);
        }
    }

    @Test
    void nothing_of_a_failed_migration_stays_but_a_note_in_the_history() {
        try (StoreUnderTest store = freshStore()) {
            Step step = MigrationBuilder.of(1)
                    .up(store.statements().createFirst(), store.statements().broken())
                    .stepUp();

            run(store, session -> {
                StatementFailedException failure = catchThrowableOfType(
                        StatementFailedException.class, () -> session.apply(step, ATTEMPT, UNHEARD));

                assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
                assertThat(failure.statement()).map(Statement::number).hasValue(2);
                assertThat(failure.position().line()).isEqualTo(3);
                assertThat(failure)
                        .hasMessageContaining(TARGET.toString())
                        .hasMessageContaining(step.file().origin() + ":3");
                assertThat(failure.getCause()).isNotNull();
            });

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(history(store)).singleElement().satisfies(entry -> {
                assertThat(entry.outcome()).isEqualTo(Outcome.ROLLED_BACK);
                assertThat(entry.statementsTotal()).isEqualTo(2);
                assertThat(entry.statementsDone()).isEqualTo(1);
                assertThat(entry.finishedAt()).isPresent();
                assertThat(entry.error()).isPresent();
            });
        }
    }

    @Test
    void a_failed_way_down_leaves_the_version_applied() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder migration = MigrationBuilder.of(1)
                    .up(store.statements().createFirst())
                    .down(store.statements().dropFirst(), store.statements().broken());
            run(store, session -> {
                session.apply(migration.stepUp(), ATTEMPT, UNHEARD);
                assertThatThrownBy(() -> session.apply(migration.stepDown(), ATTEMPT, UNHEARD))
                        .isInstanceOf(StatementFailedException.class);
            });

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.ROLLED_BACK);
        }
    }

    @Test
    void a_session_goes_on_after_a_failed_migration() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                assertThatThrownBy(() -> session.apply(
                                MigrationBuilder.of(1)
                                        .up(store.statements().broken())
                                        .stepUp(),
                                ATTEMPT,
                                UNHEARD))
                        .isInstanceOf(StatementFailedException.class);
                session.apply(both(store).stepUp(), ATTEMPT, UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 1L);
        }
    }

    @Test
    void a_file_that_changed_since_it_was_judged_is_rolled_back() {
        try (StoreUnderTest store = freshStore()) {
            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(
                                    both(store).changedSinceJudged().stepUp(), ATTEMPT, UNHEARD))
                            .isInstanceOf(ChangedFileException.class));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.ROLLED_BACK);
        }
    }

    @Test
    void units_without_any_command_are_skipped_and_counted() {
        try (StoreUnderTest store = freshStore()) {
            String[] units = {
                ";", "-- nothing but words", "", store.statements().createFirst(), "-- and\n-- more\n;"
            };
            List<Integer> heard = new ArrayList<>();
            run(store, session -> {
                session.apply(MigrationBuilder.of(1).up(units).stepUp(), ATTEMPT, heard::add);
                session.apply(
                        MigrationBuilder.of(2)
                                .withoutTransaction()
                                .up(";", "-- nothing", "")
                                .stepUp(),
                        ATTEMPT,
                        UNHEARD);
            });

            assertThat(store.hasTable("first")).isTrue();
            assertThat(heard).endsWith(5).isSorted();
            assertThat(history(store)).extracting(HistoryEntry::statementsDone).containsExactly(5, 3);
        }
    }

    @Test
    void what_a_script_changes_in_its_session_does_not_reach_the_next_one() {
        try (StoreUnderTest store = freshStore()) {
            MigrationBuilder change =
                    MigrationBuilder.of(1).up(store.statements().changeSession());
            MigrationBuilder demand =
                    MigrationBuilder.of(2).up(store.statements().requireFreshSession());
            MigrationBuilder demandAlone = MigrationBuilder.of(4)
                    .withoutTransaction()
                    .up(store.statements().requireFreshSession());
            MigrationBuilder changeAlone = MigrationBuilder.of(3)
                    .withoutTransaction()
                    .up(store.statements().changeSession());
            run(store, session -> {
                session.apply(change.stepUp(), ATTEMPT, UNHEARD);
                session.apply(demand.stepUp(), ATTEMPT, UNHEARD);
                session.apply(changeAlone.stepUp(), ATTEMPT, UNHEARD);
                session.apply(demandAlone.stepUp(), ATTEMPT, UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    @Test
    void a_session_for_a_question_refuses_to_write() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});
            Object before = store.contents();
            try (DatastoreSession session = store.datastore(TARGET).open(Purpose.QUESTION)) {
                Step step = both(store).stepUp();
                assertThatThrownBy(session::initialize).isInstanceOf(DatastoreRefusedException.class);
                assertThatThrownBy(session::lock).isInstanceOf(DatastoreRefusedException.class);
                assertThatThrownBy(() -> session.apply(step, ATTEMPT, UNHEARD))
                        .isInstanceOf(DatastoreRefusedException.class);
                assertThatThrownBy(() -> session.record(step, ATTEMPT, Outcome.ADOPTED))
                        .isInstanceOf(DatastoreRefusedException.class);
            }
            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void a_session_can_be_closed_twice_and_says_what_product_it_is_on() {
        try (StoreUnderTest store = freshStore()) {
            DatastoreSession session = store.datastore(TARGET).open(Purpose.RUN);
            assertThat(session.product()).isNotBlank();
            session.close();
            session.close();
            session.cancel();
        }
    }

    @Test
    void the_initialization_script_names_what_it_makes() {
        try (StoreUnderTest store = freshStore()) {
            assertThat(ask(store, DatastoreSession::initializationScript)).contains(store.initialNames(TARGET));
        }
    }

    private static MigrationBuilder both(StoreUnderTest store) {
        StatementsUnderTest statements = store.statements();
        return MigrationBuilder.of(1)
                .up(statements.createFirst(), statements.createSecond())
                .down(statements.dropFirst());
    }
}
