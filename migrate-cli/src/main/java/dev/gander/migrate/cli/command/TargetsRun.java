package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.render.RunResults;
import dev.gander.migrate.cli.render.TargetRun;
import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.cli.render.TargetStanding;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetGraph;
import dev.gander.migrate.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A run over targets, one after the other. After a failure it goes on with the targets that do not depend on the one that
 * failed, and says of the others why they were left alone.
 */
final class TargetsRun {

    private final Call call;
    private final String command;
    private final Direction direction;
    private final Cancellation cancellation = new Cancellation();
    private final Map<TargetName, String> undone = new LinkedHashMap<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private Optional<BiConsumer<TargetDefinition, Migrator>> demand = Optional.empty();

    private TargetsRun(Call call, String command, Direction direction) {
        this.call = call;
        this.command = command;
        this.direction = direction;
    }

    /** A run in the order in which the targets require one another. */
    static TargetsRun forwards(Call call, String command) {
        return new TargetsRun(call, command, Direction.UP);
    }

    /** A run in the opposite order: each target after those that require it, the declared ones first. */
    static TargetsRun backwards(Call call, String command) {
        return new TargetsRun(call, command, Direction.DOWN);
    }

    /**
     * This run, for which all targets are asked before the first one is touched. Where one refuses, none is.
     *
     * @param question what is asked of each migrated target; it writes nothing, and refuses by an exception
     */
    TargetsRun demanding(BiConsumer<TargetDefinition, Migrator> question) {
        demand = Optional.of(question);
        return this;
    }

    /**
     * Applies what is pending, as {@link #over} does. When a quick look finds nothing to do, that is all.
     *
     * @param act what happens to each migrated target
     * @param declared what happens to the declared ones; their declarations have been read
     */
    ExitCode applying(List<ChosenTarget> targets, Function<Migrator, Report> act, DeclaredRun declared) {
        Optional<TargetRun> settled = quickLook(targets, declared);
        if (settled.isEmpty()) {
            return over(targets, act, declared);
        }
        RunResults results = call.results().runs(command);
        results.target(settled.get());
        results.end(List.of(), List::of, List::of);
        return ExitCode.DONE;
    }

    /** Not taken beside declared targets, behind which it may be told how all stand; nor when time is limited. */
    private Optional<TargetRun> quickLook(List<ChosenTarget> targets, DeclaredRun declared) {
        return declared.stores().isEmpty() && Deadline.of(call.arguments()).isEmpty()
                ? new Engines(call).quickLook(targets, cancellation)
                : Optional.empty();
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
     * Runs over migrated targets and over declared ones.
     *
     * @param act what happens to each migrated one
     * @param declared what happens to the declared ones; their declarations have been read
     */
    ExitCode over(List<ChosenTarget> targets, Function<Migrator, Report> act, DeclaredRun declared) {
        return over(targets, (target, migrator) -> act.apply(migrator), declared);
    }

    /** The same where targets differ in what happens to them. */
    ExitCode over(
            List<ChosenTarget> targets, BiFunction<TargetDefinition, Migrator, Report> act, DeclaredRun declared) {
        List<Engine> engines = new Engines(call).withFiles(targets, cancellation);
        Optional<Duration> limit = Deadline.of(call.arguments());
        try (Interruptions.Watch watch = call.surroundings().interruptions().watch(() -> stop("Interrupted"));
                Deadline deadline = Deadline.in(limit, () -> stop("The time of --timeout is over"))) {
            RunResults results = call.results().runs(command);
            if (direction == Direction.UP) {
                migrated(results, engines, act);
                failures.addAll(declared.run(results, cancellation));
            } else {
                failures.addAll(declared.run(results, cancellation));
                migrated(results, engines, act);
            }
            deadline.close();
            results.end(
                    failures, () -> cancellation.isRequested() ? List.of() : standings(engines), declared::standings);
            return ExitCode.worst(failures.stream().map(ExitCode::of).toList());
        }
    }

    private void stop(String reason) {
        if (!cancellation.isRequested()) {
            call.progress().note(reason + ": stopping the current file");
        }
        cancellation.request();
    }

    private void migrated(
            RunResults results, List<Engine> engines, BiFunction<TargetDefinition, Migrator, Report> act) {
        TargetGraph graph = Engines.graph(engines);
        List<Engine> inOrder = new ArrayList<>(engines);
        if (direction == Direction.DOWN) {
            Collections.reverse(inOrder);
        }
        Map<TargetName, RuntimeException> refusals = refusals(inOrder);
        for (Engine engine : inOrder) {
            results.target(refusals.isEmpty() ? run(engine, graph, act) : untouched(engine, refusals));
        }
    }

    private Map<TargetName, RuntimeException> refusals(List<Engine> engines) {
        Map<TargetName, RuntimeException> refusals = new LinkedHashMap<>();
        if (demand.isPresent()) {
            List<Optional<RuntimeException>> answers =
                    SideBySide.ask(engines, cancellation, engine -> refusal(engine, demand.get()));
            for (int at = 0; at < engines.size(); at++) {
                TargetName name = engines.get(at).target().name();
                answers.get(at).ifPresent(refusal -> refusals.put(name, refusal));
            }
        }
        return refusals;
    }

    private static Optional<RuntimeException> refusal(Engine engine, BiConsumer<TargetDefinition, Migrator> question) {
        try {
            engine.migrator().ifPresent(migrator -> question.accept(engine.target(), migrator));
            return Optional.empty();
        } catch (RuntimeException refusal) {
            return Optional.of(refusal);
        }
    }

    private TargetRun untouched(Engine engine, Map<TargetName, RuntimeException> refusals) {
        if (engine.migrator().isEmpty()) {
            return TargetRun.without(engine.target(), Outcome.NOT_CONFIGURED);
        }
        RuntimeException refusal = refusals.get(engine.target().name());
        if (refusal != null) {
            failures.add(refusal);
            return TargetRun.without(engine.target(), Outcome.FAILED);
        }
        return TargetRun.leftAlone(
                engine.target(), refusals.keySet().iterator().next() + " failed before anything was touched");
    }

    private TargetRun run(Engine engine, TargetGraph graph, BiFunction<TargetDefinition, Migrator, Report> act) {
        if (engine.migrator().isEmpty()) {
            return TargetRun.without(engine.target(), Outcome.NOT_CONFIGURED);
        }
        TargetName name = engine.target().name();
        Optional<String> obstacle = obstacle(name, graph);
        if (obstacle.isPresent()) {
            undone.put(name, "was not run");
            return TargetRun.leftAlone(engine.target(), obstacle.get());
        }
        try {
            return TargetRun.ended(
                    engine.target(),
                    act.apply(engine.target(), engine.migrator().get()));
        } catch (RuntimeException failure) {
            undone.put(name, "failed");
            failures.add(failure);
            return failure instanceof RunFailedException run
                    ? TargetRun.failed(engine.target(), run.report())
                    : TargetRun.without(engine.target(), Outcome.FAILED);
        }
    }

    private Optional<String> obstacle(TargetName target, TargetGraph graph) {
        if (cancellation.isRequested()) {
            return Optional.of("the run was asked to stop");
        }
        Set<TargetName> before = direction == Direction.UP ? graph.required(target) : graph.requiring(target);
        String relation = direction == Direction.UP ? ", which it requires, " : ", which requires it, ";
        for (TargetName other : before) {
            if (undone.containsKey(other)) {
                return Optional.of(other + relation + undone.get(other));
            }
        }
        return Optional.empty();
    }

    private List<TargetStanding> standings(List<Engine> engines) {
        return SideBySide.ask(
                engines,
                cancellation,
                engine -> new TargetStanding(engine.target(), engine.migrator().map(Migrator::status)));
    }
}
