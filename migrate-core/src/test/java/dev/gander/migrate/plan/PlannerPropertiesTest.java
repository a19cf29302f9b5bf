package dev.gander.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class PlannerPropertiesTest {

    @Property
    void going_all_the_way_up_applies_each_pending_file_once(
            @ForAll Set<@LongRange(min = 1, max = 40) Long> files,
            @ForAll Set<@LongRange(min = 1, max = 40) Long> applied) {
        Situation situation = Situation.of(List.copyOf(files), List.copyOf(applied));
        Set<Long> pending = new TreeSet<>(files);
        pending.removeAll(applied);
        assertThat(versions(situation.steps(Destination.latest(), OrderPolicy.ALLOW_LATE)))
                .containsExactlyInAnyOrderElementsOf(pending);
    }

    @Property
    void rolling_everything_back_is_the_reverse_of_how_it_was_applied(
            @ForAll Set<@LongRange(min = 1, max = 40) Long> applied) {
        List<Long> order = new ArrayList<>(applied);
        Situation situation = Situation.of(order, order);
        Plan plan = situation.steps(Destination.downTo(Optional.empty()), OrderPolicy.REFUSE_LATE);
        List<Long> undone = versions(plan);
        Collections.reverse(undone);
        assertThat(undone).isEqualTo(order);
        assertThat(plan.steps()).allMatch(step -> step.direction() == Direction.DOWN);
    }

    @Property
    void up_after_down_to_restores_what_was_undone(
            @ForAll @LongRange(min = 1, max = 30) long count, @ForAll @LongRange(min = 1, max = 30) long floor) {
        List<Long> all = Situation.range(1, count);
        Plan down = Situation.of(all, all)
                .steps(Destination.downTo(Optional.of(new Version(floor))), OrderPolicy.REFUSE_LATE);
        List<Long> left = new ArrayList<>(all);
        left.removeAll(versions(down));
        List<Long> undone = versions(down);
        Collections.reverse(undone);
        assertThat(versions(Situation.of(all, left).steps(Destination.latest(), OrderPolicy.REFUSE_LATE)))
                .isEqualTo(undone);
    }

    @Property
    void planning_one_step_at_a_time_gives_the_steps_of_the_whole(
            @ForAll Set<@LongRange(min = 1, max = 25) Long> files) {
        List<Long> found = List.copyOf(files);
        List<Long> whole =
                versions(Situation.of(found, List.of()).steps(Destination.latest(), OrderPolicy.REFUSE_LATE));
        List<Long> applied = new ArrayList<>();
        for (int step = 0; step < found.size(); step++) {
            applied.addAll(versions(Situation.of(found, applied).steps(Destination.next(), OrderPolicy.REFUSE_LATE)));
        }
        assertThat(applied).isEqualTo(whole);
    }

    private static List<Long> versions(Plan plan) {
        List<Long> versions = new ArrayList<>();
        plan.steps().forEach(step -> versions.add(step.version().orElseThrow().number()));
        return versions;
    }
}
