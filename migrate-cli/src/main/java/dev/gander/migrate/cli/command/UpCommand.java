package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Applies everything that is pending. */
final class UpCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "up",
            "Apply everything that is pending.",
            "Reads and judges every file of every target first; runs what is pending, target by target; then makes the seeds of declared targets that are absent; ends with a status table when anything ran.",
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
            List.of("up", "up --target sqlite", "up --allow-missing --lock-wait 30s"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        return TargetsRun.forwards(call, WORD.name())
                .applying(
                        new Targets(call).storesIfAny(),
                        migrator -> migrator.up(Destination.latest()),
                        DeclaredRun.seeding(call));
    }
}
