package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.TargetPlan;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                    Options.TIMEOUT,
                    Options.DOWN,
                    Options.USE_RECORDED,
                    Options.SQL),
            List.of("plan", "plan --down --target sqlite", "plan --sql --target postgres > release.sql"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Targets targets = new Targets(call);
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
        for (Engine engine : engines) {
            plans.add(new TargetPlan(engine.target(), engine.migrator().map(migrator -> migrator.plan(destination))));
        }
        return plans;
    }
}
