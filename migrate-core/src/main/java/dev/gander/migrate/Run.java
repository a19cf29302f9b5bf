package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    /** How steps are carried out as one act: their statements are applied, or only their records are made. */
    @FunctionalInterface
    interface Execution {
        void carryOut(List<Step> act, ActProgress progress);
    }

    /** Runs a plan. What it takes away or replaces is one act each where the store and the files allow that. */
    Report apply(Plan plan, DatastoreSession session, Function<Step, Attempt> attempts, Set<Capability> capabilities) {
        List<List<Step>> acts = new ArrayList<>();
        acts.addAll(together(plan.takenAway(), capabilities));
        acts.addAll(oneByOne(plan.steps()));
        acts.addAll(together(plan.replaced(), capabilities));
        return carryOut(acts, (act, progress) -> apply(act, session, attempts, progress), Kind.APPLIED);
    }

    /** Runs the statements of each step. */
    Report apply(List<Step> steps, DatastoreSession session, Function<Step, Attempt> attempts) {
        return carryOut(oneByOne(steps), (act, progress) -> apply(act, session, attempts, progress), Kind.APPLIED);
    }

    /** Makes the record of each step and runs nothing. */
    Report record(List<Step> steps, Consumer<Step> recording) {
        return carryOut(
                oneByOne(steps),
                (act, progress) -> act.forEach(step -> {
                    progress.begin(step);
                    recording.accept(step);
                }),
                Kind.RECORDED);
    }

    private static void apply(
            List<Step> act, DatastoreSession session, Function<Step, Attempt> attempts, ActProgress progress) {
        Step first = act.get(0);
        if (act.size() == 1) {
            session.apply(first, attempts.apply(first), progress.begin(first));
        } else {
            session.applyTogether(act, attempts.apply(first), progress::begin);
        }
    }

    private static List<List<Step>> oneByOne(List<Step> steps) {
        List<List<Step>> acts = new ArrayList<>();
        steps.forEach(step -> acts.add(List.of(step)));
        return acts;
    }

    private static List<List<Step>> together(List<Step> steps, Set<Capability> capabilities) {
        boolean transactional =
                steps.stream().allMatch(step -> step.file().transactionMode() == TransactionMode.TRANSACTIONAL);
        return !steps.isEmpty() && transactional && capabilities.contains(Capability.SCRIPTS_TOGETHER)
                ? List.of(steps)
                : oneByOne(steps);
    }

    private Report carryOut(List<List<Step>> acts, Execution execution, Kind success) {
        List<Step> steps = acts.stream().flatMap(List::stream).toList();
        if (!steps.isEmpty()) {
            options.listener().on(new MigrationEvent.PlanMade(target, steps));
        }
        List<MigrationResult> results = new ArrayList<>();
        for (List<Step> act : acts) {
            ActProgress progress = new ActProgress(target, options.listener(), options.nanoClock());
            try {
                options.cancellation().check();
                lease.check();
                execution.carryOut(act, progress);
            } catch (MigrationException failure) {
                throw failed(steps, act, results, told(failure), progress.total());
            }
            Map<Step, Duration> durations = progress.durations(act);
            for (Step step : act) {
                Kind kind = success == Kind.APPLIED && step.script().isEmpty() ? Kind.EMPTY : success;
                MigrationResult result = result(step, kind, durations.getOrDefault(step, Duration.ZERO));
                results.add(result);
                options.listener().on(new MigrationEvent.StepFinished(target, step, result));
            }
        }
        return new Report(target, results, current(results));
    }

    private MigrationException told(MigrationException failure) {
        return options.cancellation().isRequested() && failure instanceof StatementFailedException stopped
                ? stopped.ofStoppedRun()
                : failure;
    }

    private RunFailedException failed(
            List<Step> steps,
            List<Step> act,
            List<MigrationResult> done,
            MigrationException failure,
            Duration duration) {
        Step failed = failedStep(act, failure);
        List<MigrationResult> results = new ArrayList<>(done);
        for (Step step : act.subList(0, act.indexOf(failed))) {
            results.add(result(step, wentWith(failure), Duration.ZERO));
        }
        MigrationResult result = result(failed, Kind.FAILED, duration);
        options.listener().on(new MigrationEvent.StepFailed(target, failed, result, failure));
        results.add(result);
        steps.subList(results.size(), steps.size())
                .forEach(step -> results.add(result(step, Kind.NOT_RUN, Duration.ZERO)));
        return new RunFailedException(new Report(target, results, current(done)), failure);
    }

    private static Step failedStep(List<Step> act, MigrationException failure) {
        return failure instanceof StatementFailedException statement && act.contains(statement.step())
                ? statement.step()
                : act.get(0);
    }

    /** What became of the steps before the failed one in the same transaction. */
    private static Kind wentWith(MigrationException failure) {
        return failure instanceof StatementFailedException statement && statement.remains() == Remains.UNKNOWN
                ? Kind.FAILED
                : Kind.ROLLED_BACK;
    }

    private static MigrationResult result(Step step, Kind kind, Duration duration) {
        return new MigrationResult(
                step.version(),
                step.file().name(),
                step.file().origin(),
                step.direction(),
                kind,
                step.script().statements(),
                duration);
    }

    private Optional<Version> current(List<MigrationResult> done) {
        Set<Version> versions = new LinkedHashSet<>();
        before.inOrderOfApplication().forEach(applied -> versions.add(applied.version()));
        for (MigrationResult result : done) {
            result.version().ifPresent(versions::remove);
            if (result.direction() == Direction.UP) {
                result.version().ifPresent(versions::add);
            }
        }
        return versions.stream().reduce((earlier, later) -> later);
    }
}
