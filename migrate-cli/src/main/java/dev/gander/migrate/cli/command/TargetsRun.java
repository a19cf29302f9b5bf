package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.render.RunResults;
import dev.gander.migrate.cli.render.TargetRun;
import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.cli.render.TargetStanding;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A run over targets, one after the other, up to the first failure. */
final class TargetsRun {

    private final Call call;
    private final String command;

    /**
     * @param call the call
     * @param command its command
     */
    TargetsRun(Call call, String command) {
        this.call = call;
        this.command = command;
    }

    /**
     * Runs. Every file of every target is judged before the first target is touched.
     *
     * @param act what happens to each
     */
    ExitCode over(List<ChosenTarget> targets, Function<Migrator, Report> act) {
        return over(targets, act, DeclaredRun.none());
    }

    /**
     * Runs over migrated targets, and after them over declared ones.
     *
     * @param act what happens to each migrated one
     * @param declared what happens to the declared ones; their declarations have been read
     */
    ExitCode over(List<ChosenTarget> targets, Function<Migrator, Report> act, DeclaredRun declared) {
        Cancellation cancellation = new Cancellation();
        List<Engine> engines = new Engines(call).withFiles(targets, cancellation);
        Optional<Duration> limit = Deadline.of(call.arguments());
        try (Interruptions.Watch watch =
                        call.surroundings().interruptions().watch(() -> stop("Interrupted", cancellation));
                Deadline deadline = Deadline.in(limit, () -> stop("The time of --timeout is over", cancellation))) {
            RunResults results = call.results().runs(command);
            Optional<RuntimeException> failure = Optional.empty();
            for (Engine engine : engines) {
                failure = failure.isPresent() ? skipped(results, engine, failure) : run(results, engine, act);
            }
            failure = declared.run(results, failure);
            deadline.close();
            results.end(
                    failure,
                    () -> cancellation.isRequested() ? List.of() : standings(engines),
                    declared::standings);
            return exitCode(failure);
        }
    }

    private void stop(String reason, Cancellation cancellation) {
        if (!cancellation.isRequested()) {
            call.progress().note(reason + ": stopping the current file");
        }
        cancellation.request();
    }

    private static Optional<RuntimeException> skipped(
            RunResults results, Engine engine, Optional<RuntimeException> failure) {
        results.target(TargetRun.without(
                engine.target(), engine.migrator().isPresent() ? Outcome.NOT_RUN : Outcome.NOT_CONFIGURED));
        return failure;
    }

    private static Optional<RuntimeException> run(RunResults results, Engine engine, Function<Migrator, Report> act) {
        if (engine.migrator().isEmpty()) {
            results.target(TargetRun.without(engine.target(), Outcome.NOT_CONFIGURED));
            return Optional.empty();
        }
        try {
            results.target(
                    TargetRun.ended(engine.target(), act.apply(engine.migrator().get())));
            return Optional.empty();
        } catch (RunFailedException failure) {
            results.target(new TargetRun(engine.target(), Outcome.FAILED, Optional.of(failure.report())));
            return Optional.of(failure);
        } catch (RuntimeException failure) {
            results.target(TargetRun.without(engine.target(), Outcome.FAILED));
            return Optional.of(failure);
        }
    }

    private static List<TargetStanding> standings(List<Engine> engines) {
        List<TargetStanding> standings = new ArrayList<>();
        for (Engine engine : engines) {
            standings.add(new TargetStanding(engine.target(), engine.migrator().map(Migrator::status)));
        }
        return standings;
    }

    private static ExitCode exitCode(Optional<RuntimeException> failure) {
        if (failure.isEmpty()) {
            return ExitCode.DONE;
        }
        return failure.get() instanceof MigrationException expected ? ExitCode.of(expected.kind()) : ExitCode.FAILED;
    }
}
