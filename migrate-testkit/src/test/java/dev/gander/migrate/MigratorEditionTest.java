package dev.gander.migrate;

import static dev.gander.migrate.Engine.states;
import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
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

/** A file for the Enterprise edition, on a store of either edition. */
final class MigratorEditionTest {

    private static Migration enterprise(long version) {
        return MigrationBuilder.of(version)
                .with(new FileOptions(
                        OrderPolicy.REFUSE_LATE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Edition.ENTERPRISE))
                .up("CREATE TABLE paid" + version)
                .down("DROP TABLE paid" + version)
                .build();
    }

    private static Migrator migrator(Engine engine) {
        return engine.migrator(table(1), enterprise(2), table(3));
    }

    @Test
    void community_passes_it_over_and_applies_what_follows() {
        Engine engine = Engine.ofNewStore();

        assertThat(words(migrator(engine).up(Destination.latest())))
                .containsExactly("up 2 SKIPPED", "up 1 APPLIED", "up 3 APPLIED");

        assertThat(engine.store.objects()).containsExactly("t1", "t3");
        assertThat(engine.store.state().applied().contains(new Version(2))).isFalse();
    }

    @Test
    void the_plan_says_what_it_passes_over() {
        Plan plan = migrator(Engine.ofNewStore()).plan(Destination.latest());

        assertThat(plan.skipped()).extracting(Migration::version).containsExactly(new Version(2));
        assertThat(plan.steps()).hasSize(2);
    }

    @Test
    void a_plan_to_a_lower_version_does_not_mention_it() {
        assertThat(migrator(Engine.ofNewStore())
                        .plan(Destination.upTo(new Version(1)))
                        .skipped())
                .isEmpty();
    }

    @Test
    void the_status_says_skipped_here_and_neither_late_nor_behind() {
        Engine engine = Engine.ofNewStore();
        migrator(engine).up(Destination.latest());

        TargetStatus status = migrator(engine).status();

        assertThat(states(status.migrations().stream())).containsExactly("1 applied", "2 skipped-here", "3 applied");
        assertThat(status.isOutstanding()).isFalse();
    }

    @Test
    void the_history_says_so_once() {
        Engine engine = Engine.ofNewStore();
        migrator(engine).up(Destination.latest());

        assertThat(migrator(engine).up(Destination.latest()).isEmpty()).isTrue();

        assertThat(engine.store.state().history().entries())
                .filteredOn(entry -> entry.outcome() == Outcome.SKIPPED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.version()).isEqualTo(new Version(2));
                    assertThat(entry.versionRow()).isEmpty();
                });
    }

    @Test
    void enterprise_applies_it_later_and_does_not_call_it_late() {
        Engine engine = Engine.ofNewStore();
        migrator(engine).up(Destination.latest());
        engine.store.as(Edition.ENTERPRISE);

        assertThat(states(migrator(engine).status().migrations().stream()))
                .containsExactly("1 applied", "2 pending", "3 applied");
        assertThat(words(migrator(engine).up(Destination.latest()))).containsExactly("up 2 APPLIED");

        assertThat(engine.store.objects()).contains("paid2");
        assertThat(migrator(engine).history())
                .extracting(HistoryRow::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.APPLIED, Outcome.APPLIED, Outcome.APPLIED);
    }

    @Test
    void enterprise_applies_it_in_its_place_on_an_empty_store() {
        Engine engine = Engine.ofNewStore();
        engine.store.as(Edition.ENTERPRISE);

        assertThat(words(migrator(engine).up(Destination.latest())))
                .containsExactly("up 1 APPLIED", "up 2 APPLIED", "up 3 APPLIED");
        assertThat(words(migrator(engine).down(Destination.downTo(Optional.empty()))))
                .containsExactly("down 3 APPLIED", "down 2 APPLIED", "down 1 APPLIED");
    }

    @Test
    void what_is_taken_over_on_community_is_without_it() {
        Engine engine = Engine.ofNewStore();

        assertThat(words(migrator(engine).adopt(new Version(3))))
                .containsExactly("up 2 SKIPPED", "up 1 RECORDED", "up 3 RECORDED");
        assertThat(words(migrator(engine).adopt(new Version(3)))).containsExactly("up 2 SKIPPED");

        assertThat(states(migrator(engine).status().migrations().stream()))
                .containsExactly("1 applied", "2 skipped-here", "3 applied");
        assertThat(migrator(engine).history())
                .extracting(HistoryRow::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.ADOPTED, Outcome.ADOPTED);
        engine.store.as(Edition.ENTERPRISE);
        assertThat(words(migrator(engine).up(Destination.latest()))).containsExactly("up 2 APPLIED");
    }

    @Test
    void what_is_taken_over_on_enterprise_is_taken_over_whole() {
        Engine engine = Engine.ofNewStore();
        engine.store.as(Edition.ENTERPRISE);

        assertThat(words(migrator(engine).adopt(new Version(2)))).containsExactly("up 1 RECORDED", "up 2 RECORDED");
    }
}
