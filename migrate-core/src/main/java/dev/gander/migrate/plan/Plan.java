package dev.gander.migrate.plan;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Step;
import java.util.List;

/**
 * What a run will do, in order.
 *
 * @param steps empty when there is nothing to do
 * @param skipped what is pending and passed over, because this edition of the store cannot run it
 */
public record Plan(List<Step> steps, List<Migration> skipped) {

    public Plan {
        steps = List.copyOf(steps);
        skipped = List.copyOf(skipped);
    }

    /** A plan that passes nothing over. */
    public Plan(List<Step> steps) {
        this(steps, List.of());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
