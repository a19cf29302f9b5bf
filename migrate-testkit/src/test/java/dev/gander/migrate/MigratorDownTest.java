package dev.gander.migrate;

import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.EditedMigrationsException;
import dev.gander.migrate.error.FileGoneException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MigratorDownTest {

    @Test
    void down_undoes_the_last_application_and_forgets_it() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1), table(2));
        migrator.up(Destination.latest());
        Report report = migrator.down(Destination.downByOne());
        assertThat(words(report)).containsExactly("down 2 APPLIED");
        assertThat(report.current()).contains(new Version(1));
        assertThat(engine.store.objects()).containsExactly("t1");
    }

    @Test
    void down_to_nothing_and_up_again_ends_where_it_began() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1), table(2), table(3));
        migrator.up(Destination.latest());
        Report report = migrator.down(Destination.downTo(Optional.empty()));
        assertThat(words(report)).containsExactly("down 3 APPLIED", "down 2 APPLIED", "down 1 APPLIED");
        assertThat(report.current()).isEmpty();
        assertThat(engine.store.objects()).isEmpty();
        migrator.up(Destination.latest());
        assertThat(engine.store.objects()).containsExactly("t1", "t2", "t3");
    }

    @Test
    void down_on_a_new_store_does_nothing_and_creates_nothing() {
        Engine engine = Engine.ofNewStore();
        assertThat(engine.migrator(table(1)).down(Destination.downByOne()).isEmpty())
                .isTrue();
        assertThat(engine.store.state().isInitialized()).isFalse();
    }

    @Test
    void redo_undoes_and_applies_again() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1), table(2));
        migrator.up(Destination.latest());
        assertThat(words(migrator.redo())).containsExactly("down 2 APPLIED", "up 2 APPLIED");
        assertThat(engine.store.objects()).containsExactly("t1", "t2");
    }

    @Test
    void an_edited_file_is_not_used_to_undo_what_it_did_not_do() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(1)
                .up("CREATE TABLE other")
                .down("DROP TABLE other")
                .build();
        assertThatThrownBy(() -> engine.migrator(edited).down(Destination.downByOne()))
                .isInstanceOfSatisfying(
                        EditedMigrationsException.class,
                        refusal -> assertThat(refusal.advice()).contains("--use-recorded"));
        assertThat(engine.store.objects()).containsExactly("t1");
    }

    @Test
    void an_edited_file_beyond_the_destination_is_no_obstacle() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(1).up("CREATE TABLE other").build();
        assertThat(words(engine.migrator(edited, table(2)).down(Destination.downByOne())))
                .containsExactly("down 2 APPLIED");
    }

    @Test
    void the_recorded_text_undoes_an_edited_migration() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(1).down("DROP TABLE other").build();
        Engine recorded = engine.with(options -> options.withRecordedScripts(RecordedScripts.USE_RECORDED));
        assertThat(words(recorded.migrator(edited).down(Destination.downByOne())))
                .containsExactly("down 1 APPLIED");
        assertThat(engine.store.objects()).isEmpty();
    }

    @Test
    void the_recorded_text_undoes_a_migration_whose_file_has_gone() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2)).up(Destination.latest());
        assertThatThrownBy(() -> engine.migrator(table(1)).down(Destination.downByOne()))
                .isInstanceOf(FileGoneException.class);
        Engine recorded = engine.with(options -> options.withRecordedScripts(RecordedScripts.USE_RECORDED));
        assertThat(words(recorded.migrator(table(1)).down(Destination.downByOne())))
                .containsExactly("down 2 APPLIED");
        assertThat(engine.store.objects()).containsExactly("t1");
    }

    @Test
    void redo_with_the_recorded_text_goes_forwards_with_the_edited_file() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1)).up(Destination.latest());
        Migration edited = MigrationBuilder.of(1)
                .up("CREATE TABLE better")
                .down("DROP TABLE better")
                .build();
        Engine recorded = engine.with(options -> options.withRecordedScripts(RecordedScripts.USE_RECORDED));
        recorded.migrator(edited).redo();
        assertThat(engine.store.objects()).containsExactly("better");
    }

    @Test
    void reset_passes_over_a_version_whose_file_has_gone() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(1), table(2), table(3)).up(Destination.latest());
        assertThat(words(engine.migrator(table(1), table(3)).down(Destination.reset())))
                .containsExactly("down 3 APPLIED", "down 1 APPLIED");
        assertThat(engine.store.objects()).containsExactly("t2");
    }
}
