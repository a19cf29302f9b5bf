package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetStanding;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Shows the current version of each target. */
final class VersionCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "version",
            "Show the current version of each target.",
            "The version that was applied last, as goose counts, and the highest one where it differs. Reads files only to order several targets, so --dir makes no difference. Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.TIMEOUT),
            List.of("version", "version --target sqlite"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<ChosenTarget> targets = new Targets(call).stores();
        call.results().versions(new Question(call).ask(limit -> standings(call, targets, limit)));
        return ExitCode.DONE;
    }

    private static List<TargetStanding> standings(Call call, List<ChosenTarget> targets, Cancellation limit) {
        return SideBySide.ask(
                new Engines(call).withoutFiles(targets, limit),
                limit,
                engine -> new TargetStanding(engine.target(), engine.migrator().map(Migrator::status)));
    }
}
