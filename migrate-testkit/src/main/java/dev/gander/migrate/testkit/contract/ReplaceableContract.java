package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.history;
import static dev.gander.migrate.testkit.contract.Contract.recordedText;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.ReplaceableBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replaceables run like migrations, the history alone tells of them, and several may be one act. */
public abstract class ReplaceableContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void one_that_is_put_in_place_is_on_record_without_a_version() {
        try (StoreUnderTest store = freshStore()) {
            Step step = first(store).stepUp();
            run(store, session -> session.apply(step, ATTEMPT, UNHEARD));

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L);
            assertThat(history(store)).isEmpty();
            ReplaceableEntry entry = last(store);
            assertThat(entry.name()).isEqualTo("replaceable/010_first");
            assertThat(entry.direction()).isEqualTo(Direction.UP);
            assertThat(entry.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(entry.checksum()).isEqualTo(step.file().checksum());
            assertThat(entry.statementsTotal()).isEqualTo(1);
            assertThat(entry.statementsDone()).isEqualTo(1);
            assertThat(entry.finishedAt()).isPresent();
            assertThat(entry.actor()).isEqualTo("ada");
            assertThat(entry.error()).isEmpty();
            assertThat(recordedText(store, entry)).contains(first(store).text());
            assertThat(ask(store, DatastoreSession::outline).replaceables()).isEqualTo(entries(store));
        }
    }

    @Test
    void one_that_is_taken_away_is_on_record_too() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(first(store).stepDown(), ATTEMPT, UNHEARD);
            });

            assertThat(store.hasTable("first")).isFalse();
            assertThat(words(store)).containsExactly("up 010_first applied", "down 010_first applied");
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void rows_of_migrations_and_of_replaceables_come_apart_and_keep_their_order() {
        try (StoreUnderTest store = freshStore()) {
            Step migration =
                    MigrationBuilder.of(1).up(store.statements().createSecond()).stepUp();
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(migration, ATTEMPT, UNHEARD);
                session.apply(first(store).stepDown(), ATTEMPT, UNHEARD);
            });

            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(history(store)).hasSize(1);
            assertThat(state(store).history().rows())
                    .extracting(row -> row.name())
                    .containsExactly("replaceable/010_first", "migration_1", "replaceable/010_first");
        }
    }

    @Test
    void a_failed_one_is_rolled_back_and_noted() {
        try (StoreUnderTest store = freshStore()) {
            Step step = broken(store).stepUp();
            run(
                    store,
                    session -> assertThatThrownBy(() -> session.apply(step, ATTEMPT, UNHEARD))
                            .isInstanceOf(StatementFailedException.class));

            assertThat(words(store)).containsExactly("up 030_broken rolled_back");
            assertThat(last(store).error()).isPresent();
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void one_without_a_transaction_leaves_what_ran_and_says_so() {
        try (StoreUnderTest store = freshStore()) {
            Step step = ReplaceableBuilder.of(30, "broken")
                    .withoutTransaction()
                    .up(store.statements().createFirst(), store.statements().broken())
                    .stepUp();
            StatementFailedException[] failure = new StatementFailedException[1];
            run(
                    store,
                    session -> failure[0] = catchThrowableOfType(
                            StatementFailedException.class, () -> session.apply(step, ATTEMPT, UNHEARD)));

            assertThat(failure[0].remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
            assertThat(failure[0].advice()).doesNotContain("resolve").contains("run again");
            assertThat(store.hasTable("first")).isTrue();
            assertThat(words(store)).containsExactly("up 030_broken failed");
            assertThat(last(store).statementsDone()).isEqualTo(1);
        }
    }

    @Test
    void one_without_a_transaction_ends_its_journal() {
        try (StoreUnderTest store = freshStore()) {
            Step step = first(store).withoutTransaction().stepUp();
            run(store, session -> session.apply(step, ATTEMPT, UNHEARD));

            assertThat(words(store)).containsExactly("up 010_first applied");
            assertThat(versionIds(store)).containsExactly(0L);
        }
    }

    @Test
    void several_are_one_act_or_that_is_refused() {
        try (StoreUnderTest store = freshStore()) {
            List<Step> steps = List.of(
                    first(store).stepDown(),
                    first(store).stepUp(),
                    second(store).stepUp());
            List<String> heard = new ArrayList<>();
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                if (declared(store)) {
                    session.applyTogether(steps, ATTEMPT, step -> done -> heard.add(step + " " + done));
                } else {
                    assertThatThrownBy(() -> session.applyTogether(steps, ATTEMPT, step -> UNHEARD))
                            .isInstanceOf(UnsupportedOperationException.class);
                }
            });

            assertThat(store.hasTable("first")).isTrue();
            assertThat(store.hasTable("second")).isEqualTo(declared(store));
            if (declared(store)) {
                assertThat(words(store))
                        .containsExactly(
                                "up 010_first applied",
                                "down 010_first applied",
                                "up 010_first applied",
                                "up 020_second applied");
                assertThat(heard)
                        .containsExactly(
                                "down replaceable/010_first.sql 1",
                                "up replaceable/010_first.sql 1",
                                "up replaceable/020_second.sql 1");
            }
        }
    }

    @Test
    void when_the_last_of_several_fails_all_is_as_it_was() {
        try (StoreUnderTest store = freshStore()) {
            if (!declared(store)) {
                return;
            }
            Step last = broken(store).stepUp();
            List<Step> steps = List.of(first(store).stepDown(), second(store).stepUp(), last);
            StatementFailedException[] failure = new StatementFailedException[1];
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                failure[0] = catchThrowableOfType(
                        StatementFailedException.class, () -> session.applyTogether(steps, ATTEMPT, step -> UNHEARD));
            });

            assertThat(failure[0].step()).isSameAs(last);
            assertThat(failure[0].remains()).isEqualTo(Remains.NOTHING);
            assertThat(store.hasTable("first")).isTrue();
            assertThat(store.hasTable("second")).isFalse();
            assertThat(words(store)).containsExactly("up 010_first applied", "up 030_broken rolled_back");
        }
    }

    private static boolean declared(StoreUnderTest store) {
        return store.datastore(TARGET).capabilities().contains(Capability.SCRIPTS_TOGETHER);
    }

    private static ReplaceableBuilder first(StoreUnderTest store) {
        return ReplaceableBuilder.of(10, "first")
                .up(store.statements().createFirst())
                .down(store.statements().dropFirst());
    }

    private static ReplaceableBuilder second(StoreUnderTest store) {
        return ReplaceableBuilder.of(20, "second").up(store.statements().createSecond());
    }

    private static ReplaceableBuilder broken(StoreUnderTest store) {
        return ReplaceableBuilder.of(30, "broken").up(store.statements().broken());
    }

    private static List<ReplaceableEntry> entries(StoreUnderTest store) {
        return state(store).history().replaceables();
    }

    private static ReplaceableEntry last(StoreUnderTest store) {
        List<ReplaceableEntry> entries = entries(store);
        return entries.get(entries.size() - 1);
    }

    private static List<String> words(StoreUnderTest store) {
        return entries(store).stream()
                .map(entry -> entry.direction().word() + " " + entry.name().replace("replaceable/", "") + " "
                        + entry.outcome().word())
                .toList();
    }
}
