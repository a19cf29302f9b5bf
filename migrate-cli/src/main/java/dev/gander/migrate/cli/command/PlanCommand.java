package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.TargetOrder;
import dev.gander.migrate.cli.render.TargetPlan;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what a run would do. */
final class PlanCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "plan",
            "Show what up would run, in order, and run nothing.",
            "With --down: what down would undo, in one target. --sql prints the statements; they may hold values that ENVSUB took from variables.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.ALLOW_MISSING,
                    Options.FLAG,
                    Options.TIMEOUT,
                    Options.DOWN,
                    Options.USE_RECORDED,
                    Options.SQL,
                    Options.GRAPH),
            List.of(
                    "plan",
                    "plan --down --target sqlite",
                    "plan --sql --target postgres > release.sql",
                    "plan --graph"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Targets targets = new Targets(call);
        if (call.arguments().has(Options.GRAPH)) {
            call.results().order(order(call, targets.named()));
            return ExitCode.DONE;
        }
        boolean down = call.arguments().has(Options.DOWN);
        List<ChosenTarget> chosen = down ? List.of(targets.store("plan --down")) : targets.stores();
        Destination destination = down ? Destination.downByOne() : Destination.latest();
        List<TargetPlan> plans =
                new Question(call).ask(limit -> plans(new Engines(call).withFiles(chosen, limit), destination));
        if (call.arguments().has(Options.SQL)) {
            call.results().scripts(plans);
        } else {
            call.results().plans(plans);
        }
        return ExitCode.DONE;
    }

    private static List<TargetPlan> plans(List<Engine> engines, Destination destination) {
        List<TargetPlan> plans = new ArrayList<>();
        Set<Requirement> made = new HashSet<>();
        for (Engine engine : engines) {
            Optional<Plan> plan = engine.migrator().map(migrator -> migrator.plan(destination));
            List<UnmetRequirement> unmet =
                    plan.filter(PlanCommand::requiresAnything).isPresent()
                            ? engine.migrator().orElseThrow().unmet(destination)
                            : List.of();
            plans.add(new TargetPlan(
                    engine.target(),
                    plan,
                    unmet.stream()
                            .filter(one -> one.target().filter(made::contains).isEmpty())
                            .toList()));
            for (Step step : plan.map(Plan::steps).orElse(List.of())) {
                step.version()
                        .ifPresent(version ->
                                made.add(new Requirement(engine.target().name(), version)));
            }
        }
        return plans;
    }

    private static boolean requiresAnything(Plan plan) {
        return plan.all().stream()
                .map(step -> step.file().options())
                .anyMatch(options -> !options.requires().isEmpty()
                        || !options.requiredObjects().isEmpty());
    }

    /** Migrated targets in their order, then declared ones, which no file requires. */
    private static List<TargetOrder> order(Call call, List<TargetDefinition> targets) {
        List<TargetDefinition> migrated =
                targets.stream().filter(TargetDefinition::isMigrated).toList();
        TargetGraph graph = new Engines(call).graphOf(migrated);
        graph.refuseUnknown(call.targets());
        List<TargetOrder> order = new ArrayList<>();
        for (TargetName name : graph.order()) {
            for (TargetDefinition target : migrated) {
                if (target.name().equals(name)) {
                    order.add(new TargetOrder(target, graph.requirements(name), graph.objects(name)));
                }
            }
        }
        for (TargetDefinition target : targets) {
            if (!target.isMigrated()) {
                order.add(new TargetOrder(target, List.of(), List.of()));
            }
        }
        return order;
    }
}
