package dev.gander.migrate;

import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Follows the steps of one act: makes events of what the store tells, and finds out how long each step takes. */
final class ActProgress {

    private final TargetName target;
    private final MigrationListener listener;
    private final LongSupplier nanoClock;
    private final long start;
    /** By identity: a record's own hash takes longer on its first use than a short run has. */
    private final Map<Step, Long> lastHeard = new IdentityHashMap<>();

    ActProgress(TargetName target, MigrationListener listener, LongSupplier nanoClock) {
        this.target = target;
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /** A step begins; what is returned hears how far it comes. */
    StatementProgress begin(Step step) {
        listener.on(new MigrationEvent.StepStarted(target, step));
        return new Told(step);
    }

    /** What the store tells of a step, as events. */
    private final class Told implements StatementProgress {

        private final Step step;

        Told(Step step) {
            this.step = step;
        }

        @Override
        public void completed(int done) {
            lastHeard.put(step, nanoClock.getAsLong());
            listener.on(new MigrationEvent.StatementCompleted(target, step, done));
        }

        @Override
        public void awaiting(String what) {
            listener.on(new MigrationEvent.StoreAwaited(target, step, what));
        }
    }

    /** Since the act began. */
    Duration total() {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }

    /** How long each of these steps took, which came one after the other and are done now. */
    Map<Step, Duration> durations(List<Step> steps) {
        Map<Step, Duration> durations = new IdentityHashMap<>();
        long now = nanoClock.getAsLong();
        long begun = start;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            long ended = index == steps.size() - 1 ? now : Math.max(begun, lastHeard.getOrDefault(step, begun));
            durations.put(step, Duration.ofNanos(ended - begun));
            begun = ended;
        }
        return durations;
    }
}
