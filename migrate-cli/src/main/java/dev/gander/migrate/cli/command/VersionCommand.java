package dev.gander.migrate.cli.command;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetStanding;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the current version of each target. */
final class VersionCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "version",
            "Show the current version of each target.",
            "The version that was applied last, as goose counts, and the highest one where it differs. Reads no files, writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.TABLE),
            List.of("version", "version --target sqlite"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<TargetStanding> standings = new ArrayList<>();
        for (Engine engine : new Engines(call).withoutFiles(new Targets(call).stores())) {
            standings.add(new TargetStanding(engine.target(), engine.migrator().map(Migrator::status)));
        }
        call.results().versions(standings);
        return ExitCode.DONE;
    }
}
