package dev.gander.migrate.plan;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run will do, in order.
 *
 * @param takenAway replaceables that must not stand while the migrations run, the last one first
 * @param steps what becomes of migrations; replaceables are never among them
 * @param replaced what becomes of replaceables behind the migrations: those in the way are taken away, the last one first,
 *     then all are put in place in the order of their numbers
 * @param skipped what is pending and passed over, because it waits for another edition of the store or for a flag
 */
public record Plan(List<Step> takenAway, List<Step> steps, List<Step> replaced, List<Migration> skipped) {

    public Plan {
        takenAway = List.copyOf(takenAway);
        steps = List.copyOf(steps);
        replaced = List.copyOf(replaced);
        skipped = List.copyOf(skipped);
    }

    /** A plan without replaceables. */
    public Plan(List<Step> steps, List<Migration> skipped) {
        this(List.of(), steps, List.of(), skipped);
    }

    /** A plan without replaceables that passes nothing over. */
    public Plan(List<Step> steps) {
        this(steps, List.of());
    }

    /** Everything it does, in order. */
    public List<Step> all() {
        List<Step> all = new ArrayList<>(takenAway);
        all.addAll(steps);
        all.addAll(replaced);
        return List.copyOf(all);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return takenAway.isEmpty() && steps.isEmpty() && replaced.isEmpty();
    }
}
