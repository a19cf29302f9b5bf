package dev.gander.migrate.plan;

import dev.gander.migrate.model.Step;
import java.util.List;

/**
 * What a run will do, in order.
 *
 * @param steps empty when there is nothing to do
 */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
