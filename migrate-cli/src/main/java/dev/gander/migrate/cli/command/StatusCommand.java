package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.DeclaredStanding;
import dev.gander.migrate.cli.render.TargetStanding;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Shows how each migration stands. */
final class StatusCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "status",
            "Show each migration and its state.",
            "States: pending, late, applied, applied by another tool, file gone, edited, interrupted; of replaceables: current, stale, pending, always, failed, file gone; of seeds: absent, seeded, present, wrong type."
                    + " Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.TIMEOUT, Options.CHECK, Options.FLAG),
            List.of("status", "status --target postgres --check", "status --json"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<ChosenTarget> targets = new Targets(call).storesIfAny();
        List<DeclaredStore> stores = new DeclaredTargets(call).stores();
        List<TargetStanding> standings = new Question(call).ask(limit -> standings(call, targets, limit));
        List<DeclaredStanding> declared =
                new Question(call).ask(limit -> SideBySide.ask(stores, limit, DeclaredStore::standing));
        call.results().statuses(standings, declared);
        boolean outstanding = standings.stream().anyMatch(TargetStanding::isOutstanding)
                || declared.stream().anyMatch(DeclaredStanding::isOutstanding);
        return outstanding && call.arguments().has(Options.CHECK) ? ExitCode.PENDING : ExitCode.DONE;
    }

    private static List<TargetStanding> standings(Call call, List<ChosenTarget> targets, Cancellation limit) {
        return SideBySide.ask(
                new Engines(call).withFiles(targets, limit),
                limit,
                engine -> new TargetStanding(engine.target(), engine.migrator().map(Migrator::status)));
    }
}
