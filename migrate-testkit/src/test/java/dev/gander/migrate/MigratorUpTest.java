package dev.gander.migrate;

import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.EditedMigrationsException;
import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

final class MigratorUpTest {

    @Test
    void up_applies_what_is_pending_and_records_it() {
        Engine engine = Engine.ofNewStore();
        Report report = engine.migrator(table(1), table(2)).up(Destination.latest());
        assertThat(words(report)).containsExactly("up 1 APPLIED", "up 2 APPLIED");
        assertThat(report.current()).contains(new Version(2));
        assertThat(engine.store.objects()).containsExactly("t1", "t2");
        assertThat(engine.store.state().history().entries())
                .extracting(HistoryEntry::outcome, HistoryEntry::actor, HistoryEntry::host)
                .containsOnly(tuple(Outcome.APPLIED, "ada", "host1"));
    }

    @Test
    void a_second_up_has_nothing_to_do_and_says_where_the_store_stands() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1), table(2));
        migrator.up(Destination.latest());
        Report report = migrator.up(Destination.latest());
        assertThat(report.isEmpty()).isTrue();
        assertThat(report.current()).contains(new Version(2));
    }

    @Test
    void an_up_with_nothing_to_do_takes_no_lock() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1));
        migrator.up(Destination.latest());
        engine.store.stealLock();
        assertThat(migrator.up(Destination.latest()).isEmpty()).isTrue();
    }

    @Test
    void an_empty_migration_is_recorded_and_called_empty() {
        Engine engine = Engine.ofNewStore();
        Report report = engine.migrator(MigrationBuilder.of(1).build()).up(Destination.latest());
        assertThat(words(report)).containsExactly("up 1 EMPTY");
        assertThat(engine.store.state().applied().contains(new Version(1))).isTrue();
    }

    @Test
    void a_failure_keeps_what_was_done_before_and_reports_every_step() {
        Engine engine = Engine.ofNewStore();
        Migration broken =
                MigrationBuilder.of(2).up("CREATE TABLE half", "FAIL now").build();
        RunFailedException failure = catchThrowableOfType(
                RunFailedException.class,
                () -> engine.migrator(table(1), broken, table(3)).up(Destination.latest()));
        assertThat(words(failure.report())).containsExactly("up 1 APPLIED", "up 2 FAILED", "up 3 NOT_RUN");
        assertThat(failure.report().current()).contains(new Version(1));
        assertThat(failure.kind()).isEqualTo(ErrorKind.MIGRATION_FAILED);
        assertThat(failure.failure()).isInstanceOfSatisfying(StatementFailedException.class, statement -> {
            assertThat(statement.statement().orElseThrow().number()).isEqualTo(2);
            assertThat(statement).hasMessageContaining("0002_migration_2.sql:3, statement 2 of 2");
        });
        assertThat(engine.store.objects()).containsExactly("t1");
        assertThat(engine.heard.sorts()).endsWith("StepStarted", "StatementCompleted", "StepFailed");
    }

    @Test
    void the_session_is_closed_and_the_lock_is_free_after_a_failure() {
        Engine engine = Engine.ofNewStore();
        Migration broken = MigrationBuilder.of(1).up("FAIL").build();
        assertThatThrownBy(() -> engine.migrator(broken).up(Destination.latest()))
                .isInstanceOf(RunFailedException.class);
        assertThat(engine.store.openSessions()).isZero();
        assertThat(words(engine.migrator(table(1)).up(Destination.latest()))).containsExactly("up 1 APPLIED");
    }

    @Test
    void a_refusal_leaves_a_new_store_untouched() {
        Engine engine = Engine.ofNewStore();
        engine.store.insertVersionRow(2);
        StoreState before = engine.store.state();
        assertThatThrownBy(() -> engine.migrator(table(1), table(2)).up(Destination.latest()))
                .isInstanceOf(LateMigrationsException.class);
        assertThat(engine.store.state()).isEqualTo(before);
    }

    @Test
    void late_migrations_run_when_the_run_allows_them() {
        Engine engine = Engine.ofNewStore().with(options -> options.withOrder(OrderPolicy.ALLOW_LATE));
        engine.store.insertVersionRow(4);
        Report report = engine.migrator(table(1), table(4), table(5)).up(Destination.latest());
        assertThat(words(report)).containsExactly("up 1 APPLIED", "up 5 APPLIED");
    }

    @Test
    void an_edited_file_stops_up_even_when_nothing_is_pending() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(1).up("CREATE TABLE other").build();
        assertThatThrownBy(() -> engine.migrator(edited).up(Destination.latest()))
                .isInstanceOfSatisfying(EditedMigrationsException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ErrorKind.INVALID_MIGRATIONS);
                    assertThat(refusal.edited().get(0).recordedText().orElseThrow())
                            .contains("CREATE TABLE t1");
                });
    }

    @Test
    void what_another_tool_has_applied_is_not_compared() {
        Engine engine = Engine.ofNewStore();
        engine.store.insertVersionRow(1);
        Migration file = MigrationBuilder.of(1).up("CREATE TABLE other").build();
        assertThat(engine.migrator(file).up(Destination.latest()).isEmpty()).isTrue();
    }

    @Test
    void what_another_tool_has_undone_and_applied_again_is_not_compared() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        engine.store.deleteVersionRows(1);
        engine.store.insertVersionRow(1);
        Migration edited = MigrationBuilder.of(1).up("CREATE TABLE other").build();
        assertThat(engine.migrator(edited).up(Destination.latest()).isEmpty()).isTrue();
    }

    @Test
    void a_version_without_a_file_never_blocks_up() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2)).up(Destination.latest());
        assertThat(words(engine.migrator(table(2), table(3)).up(Destination.latest())))
                .containsExactly("up 3 APPLIED");
    }

    @Test
    void a_store_that_cannot_be_read_is_a_failure_and_never_an_empty_one() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        engine.store.makeVersionTableUnreadable();
        assertThatThrownBy(() -> engine.migrator(table(1), table(2)).up(Destination.latest()))
                .isInstanceOf(MigrationException.class);
        assertThat(engine.store.objects()).containsExactly("t1");
    }

    @Test
    void a_store_that_does_not_answer_is_unreachable() {
        Engine engine = Engine.ofNewStore();
        engine.store.refuseConnections("nobody there");
        assertThatThrownBy(() -> engine.migrator(table(1)).up(Destination.latest()))
                .isInstanceOf(DatastoreUnreachableException.class);
    }

    @Test
    void events_tell_the_run_in_order() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        assertThat(engine.heard.sorts())
                .containsExactly("PlanMade", "StepStarted", "StatementCompleted", "StepFinished");
    }
}
