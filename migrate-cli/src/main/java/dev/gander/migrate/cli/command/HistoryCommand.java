package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetHistory;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Shows who applied what. */
final class HistoryCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "history",
            "Show who applied what, when, how long, and how it ended.",
            "Attempts of this program alone: goose keeps no such record. Oldest first. Reads files only to order several targets, so --dir makes no difference. Writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.TIMEOUT),
            List.of("history", "history --target postgres --json"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<ChosenTarget> targets = new Targets(call).stores();
        call.results().histories(new Question(call).ask(limit -> histories(call, targets, limit)));
        return ExitCode.DONE;
    }

    private static List<TargetHistory> histories(Call call, List<ChosenTarget> targets, Cancellation limit) {
        return SideBySide.ask(
                new Engines(call).withoutFiles(targets, limit),
                limit,
                engine -> new TargetHistory(engine.target(), engine.migrator().map(Migrator::history)));
    }
}
