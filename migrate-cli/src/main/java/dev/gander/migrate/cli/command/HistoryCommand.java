package dev.gander.migrate.cli.command;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetHistory;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows who applied what. */
final class HistoryCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "history",
            "Show who applied what, when, how long, and how it ended.",
            "Attempts of this program alone: goose keeps no such record. Oldest first. Reads no files, writes nothing.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.TABLE),
            List.of("history", "history --target postgres --json"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<TargetHistory> histories = new ArrayList<>();
        for (Engine engine : new Engines(call).withoutFiles(new Targets(call).stores())) {
            histories.add(new TargetHistory(engine.target(), engine.migrator().map(Migrator::history)));
        }
        call.results().histories(histories);
        return ExitCode.DONE;
    }
}
