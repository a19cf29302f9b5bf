package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.ParameterWord;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Applies everything pending up to a version. */
final class UpToCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "up-to",
            "Apply everything pending up to and including a version.",
            "Versions belong to a target, so one target is needed when several are configured.",
            Optional.of(new ParameterWord("VERSION", Need.REQUIRED, "The last version to apply.")),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.ALLOW_MISSING,
                    Options.FLAG,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("up-to 3 --target postgres"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Version version = Versions.required(call.arguments());
        return TargetsRun.forwards(call, WORD.name())
                .applying(
                        List.of(new Targets(call).store(WORD.name())),
                        migrator -> migrator.up(Destination.upTo(version)),
                        DeclaredRun.none());
    }
}
