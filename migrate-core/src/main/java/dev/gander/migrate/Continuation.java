package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Plan;
import java.util.Optional;

/**
 * From where each step of a run starts: from its first statement, but for one that was interrupted.
 *
 * @param target of the run
 * @param interrupted the attempt that the run goes on with
 * @param attempt at all other steps
 * @param onward at that one
 */
record Continuation(TargetName target, Optional<HistoryEntry> interrupted, Attempt attempt, Attempt onward) {

    /** Nothing was interrupted. */
    static Continuation none(TargetName target, Attempt attempt) {
        return new Continuation(target, Optional.empty(), attempt, attempt);
    }

    Attempt of(Step step) {
        return concerns(step) ? onward : attempt;
    }

    /**
     * Refuses a plan that would leave the interrupted step as it is.
     *
     * @throws InterruptedMigrationException when the step is not in the plan
     */
    Plan demandIn(Plan plan) {
        if (interrupted.isPresent() && plan.steps().stream().noneMatch(this::concerns)) {
            throw new InterruptedMigrationException(target, interrupted.get());
        }
        return plan;
    }

    private boolean concerns(Step step) {
        return interrupted
                .filter(entry -> step.version().filter(entry.version()::equals).isPresent()
                        && entry.direction() == step.direction())
                .isPresent();
    }
}
