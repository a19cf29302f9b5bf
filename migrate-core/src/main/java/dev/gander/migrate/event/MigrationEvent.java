package dev.gander.migrate.event;

import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.report.MigrationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that has just happened in a run. */
public sealed interface MigrationEvent {

    /** The target of the run. */
    TargetName target();

    /**
     * Another run holds the lock; this one waits.
     *
     * @param holder who holds it, where the store knows
     * @param waited since the first try
     */
    record LockAwaited(TargetName target, Optional<String> holder, Duration waited) implements MigrationEvent {}

    /** The plan was made under the lock and has steps; they run next. */
    record PlanMade(TargetName target, List<Step> steps) implements MigrationEvent {
        public PlanMade {
            steps = List.copyOf(steps);
        }
    }

    /** A step begins. */
    record StepStarted(TargetName target, Step step) implements MigrationEvent {}

    /**
     * A statement of the running step has completed.
     *
     * @param done how many have
     */
    record StatementCompleted(TargetName target, Step step, int done) implements MigrationEvent {}

    /**
     * The running step waits for the store, such as for an index to be filled; told again and again meanwhile.
     *
     * @param what is waited for
     */
    record StoreAwaited(TargetName target, Step step, String what) implements MigrationEvent {}

    /** A step has ended well. */
    record StepFinished(TargetName target, Step step, MigrationResult result) implements MigrationEvent {}

    /** A step has failed; the run ends. */
    record StepFailed(TargetName target, Step step, MigrationResult result, RuntimeException cause)
            implements MigrationEvent {}
}
