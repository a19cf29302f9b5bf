package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Carries out steps one after the other while the lock is held, and reports what became of each. */
final class Run {

    private final TargetName target;
    private final MigratorOptions options;
    private final Lease lease;
    private final AppliedMigrations before;

    Run(TargetName target, MigratorOptions options, Lease lease, AppliedMigrations before) {
        this.target = target;
        this.options = options;
        this.lease = lease;
        this.before = before;
    }

    /** How a step is carried out: its statements are applied, or only its record is made. */
    @FunctionalInterface
    interface Act {
        void carryOut(Step step, StatementProgress progress);
    }

    /** What the store tells of a step, as events. */
    private record Told(TargetName target, Step step, MigrationListener listener) implements StatementProgress {

        @Override
        public void completed(int done) {
            listener.on(new MigrationEvent.StatementCompleted(target, step, done));
        }

        @Override
        public void awaiting(String what) {
            listener.on(new MigrationEvent.StoreAwaited(target, step, what));
        }
    }

    /** Runs the statements of each step. */
    Report apply(List<Step> steps, DatastoreSession session, Function<Step, Attempt> attempts) {
        return carryOut(steps, (step, progress) -> session.apply(step, attempts.apply(step), progress), Kind.APPLIED);
    }

    /** Makes the record of each step and runs nothing. */
    Report carryOut(List<Step> steps, Act act, Kind success) {
        if (!steps.isEmpty()) {
            options.listener().on(new MigrationEvent.PlanMade(target, steps));
        }
        List<MigrationResult> results = new ArrayList<>();
        for (Step step : steps) {
            long start = options.nanoClock().getAsLong();
            try {
                options.cancellation().check();
                lease.check();
                options.listener().on(new MigrationEvent.StepStarted(target, step));
                act.carryOut(step, new Told(target, step, options.listener()));
            } catch (MigrationException failure) {
                throw failed(steps, step, results, told(failure), since(start));
            }
            Kind kind = success == Kind.APPLIED && step.script().isEmpty() ? Kind.EMPTY : success;
            MigrationResult result = result(step, kind, since(start));
            results.add(result);
            options.listener().on(new MigrationEvent.StepFinished(target, step, result));
        }
        return new Report(target, results, current(results));
    }

    private MigrationException told(MigrationException failure) {
        return options.cancellation().isRequested() && failure instanceof StatementFailedException stopped
                ? stopped.ofStoppedRun()
                : failure;
    }

    private RunFailedException failed(
            List<Step> steps, Step failed, List<MigrationResult> done, MigrationException failure, Duration duration) {
        MigrationResult result = result(failed, Kind.FAILED, duration);
        options.listener().on(new MigrationEvent.StepFailed(target, failed, result, failure));
        List<MigrationResult> results = new ArrayList<>(done);
        results.add(result);
        steps.subList(results.size(), steps.size())
                .forEach(step -> results.add(result(step, Kind.NOT_RUN, Duration.ZERO)));
        return new RunFailedException(new Report(target, results, current(done)), failure);
    }

    private static MigrationResult result(Step step, Kind kind, Duration duration) {
        return new MigrationResult(
                step.migration().version(),
                step.migration().name(),
                step.migration().origin(),
                step.direction(),
                kind,
                step.script().statements(),
                duration);
    }

    private Duration since(long start) {
        return Duration.ofNanos(options.nanoClock().getAsLong() - start);
    }

    private Optional<Version> current(List<MigrationResult> done) {
        Set<Version> versions = new LinkedHashSet<>();
        before.inOrderOfApplication().forEach(applied -> versions.add(applied.version()));
        for (MigrationResult result : done) {
            versions.remove(result.version());
            if (result.direction() == Direction.UP) {
                versions.add(result.version());
            }
        }
        return versions.stream().reduce((earlier, later) -> later);
    }
}
