package dev.gander.migrate;

import static dev.gander.migrate.Engine.states;
import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

final class MigratorQuestionTest {

    @Test
    void questions_leave_a_new_store_as_it_was() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1));
        migrator.status();
        migrator.plan(Destination.latest());
        migrator.edited();
        migrator.history();
        assertThat(engine.store.state()).isEqualTo(StoreState.untouched());
        assertThat(engine.store.openSessions()).isZero();
    }

    @Test
    void a_question_that_was_asked_to_stop_does_not_look() {
        Cancellation cancellation = new Cancellation();
        Engine engine = Engine.ofNewStore().with(options -> options.withCancellation(cancellation));
        Migrator migrator = engine.migrator(table(1));
        cancellation.request();
        assertThatThrownBy(migrator::status).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> migrator.plan(Destination.latest())).isInstanceOf(CancelledException.class);
        assertThat(engine.store.openSessions()).isZero();
    }

    @Test
    void questions_are_answered_while_another_run_holds_the_lock() {
        Engine engine = Engine.ofNewStore();
        engine.store.stealLock();
        assertThat(engine.migrator(table(1)).plan(Destination.latest()).steps()).hasSize(1);
    }

    @Test
    void status_tells_how_each_migration_stands() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2), table(5)).up(Destination.latest());
        engine.store.insertVersionRow(6);
        Migration edited = MigrationBuilder.of(2).up("CREATE TABLE other").build();
        TargetStatus status =
                engine.migrator(edited, table(4), table(5), table(6), table(7)).status();
        assertThat(states(status.migrations().stream()))
                .containsExactly(
                        "1 file-gone", "2 edited", "4 late", "5 applied", "6 applied-by-another-tool", "7 pending");
        assertThat(status.isOutstanding()).isTrue();
        assertThat(status.migrations().get(0).name()).isEqualTo("migration_1");
    }

    @Test
    void status_knows_both_notions_of_the_current_version() {
        Engine engine = Engine.ofNewStore();
        engine.store.insertVersionRow(1);
        engine.store.insertVersionRow(4);
        engine.store.insertVersionRow(2);
        TargetStatus status = engine.migrator(table(1), table(2), table(4)).status();
        assertThat(status.current()).contains(new Version(2));
        assertThat(status.highest()).contains(new Version(4));
    }

    @Test
    void a_history_that_may_not_be_read_means_unknown_and_not_another_tool() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        engine.store.makeHistoryTable(Presence.UNREADABLE);
        assertThat(states(engine.migrator(table(1)).status().migrations().stream()))
                .containsExactly("1 applied");
        assertThatThrownBy(() -> engine.migrator(table(1)).history()).isInstanceOf(DatastoreRefusedException.class);
    }

    @Test
    void edited_files_come_with_the_text_that_was_applied() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(2).up("CREATE TABLE other").build();
        assertThat(engine.migrator(table(1), edited).edited())
                .singleElement()
                .satisfies(one -> assertThat(one.recordedText().orElseThrow()).contains("CREATE TABLE t2"));
    }

    @Test
    void adopt_records_without_running() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1), table(2), table(3));
        assertThat(words(migrator.adopt(new Version(2)))).containsExactly("up 1 RECORDED", "up 2 RECORDED");
        assertThat(engine.store.executed()).isEmpty();
        assertThat(states(migrator.status().migrations().stream()))
                .containsExactly("1 applied", "2 applied", "3 pending");
    }

    @Test
    void adopt_refuses_a_version_that_no_file_bears() {
        Engine engine = Engine.ofNewStore();
        assertThatThrownBy(() -> engine.migrator(table(1)).adopt(new Version(2)))
                .isInstanceOf(UsageException.class);
        assertThat(engine.store.state()).isEqualTo(StoreState.untouched());
    }

    @Test
    void the_store_can_be_initialised_without_migrating() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).initializeStore();
        assertThat(engine.store.state().isInitialized()).isTrue();
        assertThat(engine.store.state().applied().current()).isEmpty();
        assertThat(engine.migrator(table(1)).initializationScript()).isNotBlank();
    }
}
