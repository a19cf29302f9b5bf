package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Undoes everything. */
final class ResetCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "reset",
            "Undo everything, highest version first.",
            "An applied version without a file is passed over, as goose does.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.USE_RECORDED,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("reset --target sqlite"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        if (new Targets(call).areDeclared()) {
            return TargetsRun.backwards(call, WORD.name())
                    .over(List.of(), migrator -> migrator.down(Destination.reset()), DeclaredRun.unseeding(call));
        }
        return TargetsRun.backwards(call, WORD.name())
                .over(List.of(new Targets(call).store(WORD.name())), migrator -> migrator.down(Destination.reset()));
    }
}
