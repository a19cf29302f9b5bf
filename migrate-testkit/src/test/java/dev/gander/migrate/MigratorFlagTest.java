package dev.gander.migrate;

import static dev.gander.migrate.Engine.states;
import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file under a flag, where the flag is off and where it is on. */
final class MigratorFlagTest {

    private static final Flags BETA = Flags.of(List.of("beta"));

    private static Migration flagged(long version) {
        return MigrationBuilder.of(version)
                .with(FileOptions.NONE.underFlag("beta"))
                .up("CREATE TABLE beta" + version)
                .down("DROP TABLE beta" + version)
                .build();
    }

    private static Migrator off(Engine engine) {
        return engine.migrator(table(1), flagged(2), table(3));
    }

    private static Migrator on(Engine engine) {
        return off(engine.with(options -> options.withFlags(BETA)));
    }

    @Test
    void where_it_is_off_the_file_is_passed_over_and_the_next_ones_run() {
        Engine engine = Engine.ofNewStore();

        assertThat(words(off(engine).up(Destination.latest())))
                .containsExactly("up 2 SKIPPED", "up 1 APPLIED", "up 3 APPLIED");

        assertThat(engine.store.objects()).containsExactly("t1", "t3");
    }

    @Test
    void another_flag_makes_no_difference() {
        Engine engine = Engine.ofNewStore().with(options -> options.withFlags(Flags.of(List.of("alpha"))));

        assertThat(words(off(engine).up(Destination.latest())))
                .containsExactly("up 2 SKIPPED", "up 1 APPLIED", "up 3 APPLIED");
    }

    @Test
    void where_it_is_off_only_the_history_says_so_and_once() {
        Engine engine = Engine.ofNewStore();
        off(engine).up(Destination.latest());

        assertThat(off(engine).up(Destination.latest()).isEmpty()).isTrue();

        assertThat(engine.store.state().applied().contains(new Version(2))).isFalse();
        assertThat(off(engine).history())
                .extracting(HistoryRow::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.APPLIED, Outcome.APPLIED);
    }

    @Test
    void the_plan_says_what_it_passes_over() {
        Plan plan = off(Engine.ofNewStore()).plan(Destination.latest());

        assertThat(plan.skipped()).extracting(Migration::version).containsExactly(new Version(2));
        assertThat(plan.steps()).hasSize(2);
    }

    @Test
    void where_it_is_off_nothing_is_outstanding() {
        Engine engine = Engine.ofNewStore();
        off(engine).up(Destination.latest());

        TargetStatus status = off(engine).status();

        assertThat(states(status.migrations().stream())).containsExactly("1 applied", "2 skipped-here", "3 applied");
        assertThat(status.isOutstanding()).isFalse();
    }

    @Test
    void where_it_is_on_the_file_runs_in_its_place() {
        assertThat(words(on(Engine.ofNewStore()).up(Destination.latest())))
                .containsExactly("up 1 APPLIED", "up 2 APPLIED", "up 3 APPLIED");
    }

    @Test
    void turned_on_later_the_file_is_pending_and_runs_without_being_late() {
        Engine engine = Engine.ofNewStore();
        off(engine).up(Destination.latest());

        assertThat(states(on(engine).status().migrations().stream()))
                .containsExactly("1 applied", "2 pending", "3 applied");
        assertThat(words(on(engine).up(Destination.latest()))).containsExactly("up 2 APPLIED");

        assertThat(engine.store.objects()).containsExactly("beta2", "t1", "t3");
    }

    @Test
    void beside_it_a_late_file_without_a_flag_is_still_refused() {
        Engine engine = Engine.ofNewStore();
        engine.migrator(table(3)).up(Destination.latest());

        assertThatThrownBy(() -> on(engine).up(Destination.latest()))
                .isInstanceOfSatisfying(
                        LateMigrationsException.class,
                        late -> assertThat(late).hasMessageContaining("1").hasMessageNotContaining("0002"));
    }

    @Test
    void turned_off_later_what_is_applied_stays_and_can_be_undone() {
        Engine engine = Engine.ofNewStore();
        on(engine).up(Destination.latest());

        assertThat(states(off(engine).status().migrations().stream()))
                .containsExactly("1 applied", "2 applied", "3 applied");
        assertThat(off(engine).up(Destination.latest()).isEmpty()).isTrue();
        assertThat(words(off(engine).down(Destination.downTo(Optional.of(new Version(1))))))
                .containsExactly("down 3 APPLIED", "down 2 APPLIED");
        assertThat(words(off(engine).up(Destination.latest()))).containsExactly("up 2 SKIPPED", "up 3 APPLIED");
    }

    @Test
    void adopting_leaves_it_out_where_it_is_off() {
        Engine engine = Engine.ofNewStore();

        assertThat(words(off(engine).adopt(new Version(3))))
                .containsExactly("up 2 SKIPPED", "up 1 RECORDED", "up 3 RECORDED");
        assertThat(words(on(engine).adopt(new Version(3)))).containsExactly("up 2 RECORDED");
    }

    @Test
    void a_file_for_an_edition_under_a_flag_needs_both() {
        Engine engine = Engine.ofNewStore().with(options -> options.withFlags(BETA));
        FileOptions enterprise = new FileOptions(
                OrderPolicy.REFUSE_LATE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Edition.ENTERPRISE);
        Migrator migrator = engine.migrator(MigrationBuilder.of(1)
                .with(enterprise.underFlag("beta"))
                .up("CREATE TABLE both")
                .build());

        assertThat(words(migrator.up(Destination.latest()))).containsExactly("up 1 SKIPPED");
        engine.store.as(Edition.ENTERPRISE);
        assertThat(words(migrator.up(Destination.latest()))).containsExactly("up 1 APPLIED");
    }
}
