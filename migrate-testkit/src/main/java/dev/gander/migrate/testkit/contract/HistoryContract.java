package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.history;
import static dev.gander.migrate.testkit.contract.Contract.lastEntry;
import static dev.gander.migrate.testkit.contract.Contract.recordedText;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the history remembers of each attempt. */
public abstract class HistoryContract {

    private static final int LARGEST_KEPT_TEXT = 1 << 20;

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void a_migration_and_its_record_are_there_together() {
        try (StoreUnderTest store = freshStore()) {
            Step step = both(store).stepUp();
            run(store, session -> session.apply(step, ATTEMPT, UNHEARD));

            HistoryEntry entry = lastEntry(store);

            assertThat(store.hasTable("first")).isTrue();
            assertThat(store.hasTable("second")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(entry.versionRow())
                    .hasValue(state(store).versionRows().get(1).id());
            assertThat(entry.version()).isEqualTo(step.version().orElseThrow());
            assertThat(entry.name()).isEqualTo(step.file().name());
            assertThat(entry.checksum()).isEqualTo(step.file().checksum());
            assertThat(entry.direction()).isEqualTo(Direction.UP);
            assertThat(entry.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(entry.statementsTotal()).isEqualTo(2);
            assertThat(entry.statementsDone()).isEqualTo(2);
            assertThat(entry.error()).isEmpty();
        }
    }

    @Test
    void the_history_says_who_ran_it_from_where_when_and_for_how_long() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD));

            HistoryEntry entry = lastEntry(store);

            assertThat(entry.actor()).isEqualTo("ada");
            assertThat(entry.host()).isEqualTo("workstation");
            assertThat(entry.toolVersion()).isEqualTo("1.2.3");
            assertThat(entry.finishedAt()).isPresent();
            assertThat(entry.startedAt()).isBeforeOrEqualTo(entry.finishedAt().orElseThrow());
            assertThat(entry.durationMillis()).isPresent();
            assertThat(entry.durationMillis().getAsLong()).isNotNegative();
        }
    }

    @Test
    void going_down_names_the_version_row_that_it_removed() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD));
            long row = state(store).versionRows().get(1).id();

            run(store, session -> session.apply(both(store).stepDown(), ATTEMPT, UNHEARD));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).direction()).isEqualTo(Direction.DOWN);
            assertThat(lastEntry(store).versionRow()).hasValue(row);
        }
    }

    @Test
    void the_outline_says_what_reading_the_whole_says() {
        try (StoreUnderTest store = freshStore()) {
            demandSameOutline(store);
            MigrationBuilder again = MigrationBuilder.of(1)
                    .up(store.statements().createFirst())
                    .down(store.statements().dropFirst());
            Step failing = MigrationBuilder.of(3)
                    .withoutTransaction()
                    .up(store.statements().broken())
                    .stepUp();
            run(store, session -> {
                session.record(MigrationBuilder.of(2).stepUp(), ATTEMPT, Outcome.ADOPTED);
                session.apply(again.stepUp(), ATTEMPT, UNHEARD);
                session.apply(again.stepDown(), ATTEMPT, UNHEARD);
                session.apply(again.stepUp(), ATTEMPT, UNHEARD);
                catchThrowableOfType(StatementFailedException.class, () -> session.apply(failing, ATTEMPT, UNHEARD));
            });
            store.insertVersionRow(TARGET, 7);

            StoreOutline outline = demandSameOutline(store);
            assertThat(outline.checksums())
                    .extracting(recorded -> recorded.version().number())
                    .containsExactly(2L, 1L, 1L);
            assertThat(outline.unended())
                    .extracting(entry -> entry.version().number())
                    .containsExactly(3L);

            store.dropHistoryTable(TARGET);
            demandSameOutline(store);
        }
    }

    private static StoreOutline demandSameOutline(StoreUnderTest store) {
        StoreOutline outline = ask(store, DatastoreSession::outline);
        assertThat(outline).isEqualTo(StoreOutline.of(state(store)));
        return outline;
    }

    @Test
    void a_history_that_cannot_be_written_does_not_hide_the_first_failure() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                store.dropHistoryTable(TARGET);
                Step step =
                        MigrationBuilder.of(1).up(store.statements().broken()).stepUp();

                StatementFailedException failure = catchThrowableOfType(
                        StatementFailedException.class, () -> session.apply(step, ATTEMPT, UNHEARD));

                assertThat(failure.statement()).map(Statement::number).hasValue(1);
                assertThat(failure.getSuppressed()).isNotEmpty();
            });
        }
    }

    @Test
    void a_record_that_cannot_be_written_takes_the_migration_back() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                store.dropHistoryTable(TARGET);

                StatementFailedException failure = catchThrowableOfType(
                        StatementFailedException.class,
                        () -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD));

                assertThat(failure.statement()).isEmpty();
                assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
            });

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void the_text_that_ran_is_kept() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.apply(both(store).stepUp(), ATTEMPT, UNHEARD));

            assertThat(recordedText(store, lastEntry(store)))
                    .contains(both(store).text());
        }
    }

    @Test
    void a_text_of_up_to_one_mebibyte_is_kept_and_a_larger_one_is_not() {
        try (StoreUnderTest store = freshStore()) {
            String largest = "x".repeat(LARGEST_KEPT_TEXT);
            run(store, session -> {
                session.apply(MigrationBuilder.of(1).withText(largest).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).withText(largest + "x").stepUp(), ATTEMPT, UNHEARD);
            });

            List<HistoryEntry> entries = history(store);
            assertThat(recordedText(store, entries.get(0)))
                    .hasValueSatisfying(text -> assertThat(text).hasSize(LARGEST_KEPT_TEXT));
            assertThat(recordedText(store, entries.get(1))).isEmpty();
            assertThat(entries.get(1).checksum().value()).isNotBlank();
        }
    }

    @Test
    void adopting_makes_the_record_and_runs_nothing() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.record(both(store).stepUp(), ATTEMPT, Outcome.ADOPTED));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(lastEntry(store).versionRow())
                    .hasValue(state(store).versionRows().get(1).id());
            assertThat(recordedText(store, lastEntry(store)))
                    .contains(both(store).text());
        }
    }

    @Test
    void a_step_that_is_passed_over_is_noted_and_not_applied() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> session.record(both(store).stepUp(), ATTEMPT, Outcome.SKIPPED));

            assertThat(store.hasTable("first")).isFalse();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(lastEntry(store).outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(lastEntry(store).versionRow()).isEmpty();
            assertThat(lastEntry(store).statementsDone()).isZero();
            assertThat(lastEntry(store).finishedAt()).isPresent();
        }
    }

    private static MigrationBuilder both(StoreUnderTest store) {
        StatementsUnderTest statements = store.statements();
        return MigrationBuilder.of(1)
                .up(statements.createFirst(), statements.createSecond())
                .down(statements.dropFirst());
    }
}
