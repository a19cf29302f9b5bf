package dev.gander.migrate.cli.command;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Undoes the migration that was applied last and applies it again. */
final class RedoCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "redo",
            "Undo the migration that was applied last, and apply it again.",
            "Two transactions: when the second fails, the migration is pending.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.USE_RECORDED,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("redo --target sqlite"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        return TargetsRun.forwards(call, WORD.name())
                .over(List.of(new Targets(call).store(WORD.name())), Migrator::redo);
    }
}
