package dev.gander.migrate.cli.command;

import dev.gander.migrate.Resolution;
import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers an interrupted migration. */
final class ResolveCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "resolve",
            "Answer an interrupted migration.",
            "A file without a transaction that was cut off leaves one statement in doubt: it may have run or not. Look at the store, then give one of the three answers.",
            Optional.empty(),
            Options.and(
                    Options.RETRY,
                    Options.SKIP,
                    Options.RESOLVE_APPLIED,
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("resolve --retry --target postgres", "resolve --applied --target postgres"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Resolution resolution = resolution(call.arguments());
        return TargetsRun.forwards(call, WORD.name())
                .over(List.of(new Targets(call).store(WORD.name())), migrator -> migrator.resolve(resolution));
    }

    private static Resolution resolution(Arguments arguments) {
        List<Resolution> answers = new ArrayList<>();
        if (arguments.has(Options.RETRY)) {
            answers.add(Resolution.RETRY);
        }
        if (arguments.has(Options.SKIP)) {
            answers.add(Resolution.SKIP);
        }
        if (arguments.has(Options.RESOLVE_APPLIED)) {
            answers.add(Resolution.APPLIED);
        }
        if (answers.size() != 1) {
            throw new UsageException(
                    "'resolve' needs one answer, and " + answers.size() + " were given",
                    "Choose --retry (run the statement in doubt again), --skip (take it as done)"
                            + " or --applied (record the migration, run nothing).");
        }
        return answers.get(0);
    }
}
