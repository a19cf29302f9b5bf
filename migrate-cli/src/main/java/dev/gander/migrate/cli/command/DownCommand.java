package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Undoes the migration that was applied last. */
final class DownCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "down",
            "Undo the migration that was applied last.",
            "Last by application, not by number: after a late application these differ. A file that was edited since is refused, unless --use-recorded undoes it with the text that was applied.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.USE_RECORDED,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("down --target sqlite"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        return TargetsRun.backwards(call, WORD.name())
                .over(
                        List.of(new Targets(call).store(WORD.name())),
                        migrator -> migrator.down(Destination.downByOne()));
    }
}
