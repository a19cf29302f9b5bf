package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Applies the first pending migration. */
final class UpByOneCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "up-by-one",
            "Apply the first pending migration.",
            "Without --target: one of each configured target.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.ALLOW_MISSING,
                    Options.FLAG,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("up-by-one --target postgres"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        return TargetsRun.forwards(call, WORD.name())
                .applying(new Targets(call).stores(), migrator -> migrator.up(Destination.next()), DeclaredRun.none());
    }
}
