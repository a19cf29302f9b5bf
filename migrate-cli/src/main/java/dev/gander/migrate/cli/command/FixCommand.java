package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.WrittenFile;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.scaffold.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renumbers timestamp files. */
final class FixCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "fix",
            "Rename timestamp files to the next sequential numbers.",
            "For teams that write with --timestamp and number at release. Stores are not touched: where such a file is"
                    + " applied already, its version there stays the timestamp.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR),
            List.of("fix --target postgres", "fix --dir my/migrations"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<WrittenFile> files = new ArrayList<>();
        for (Renaming renaming : new MigrationFolder(call).files().fix()) {
            files.add(new WrittenFile(renaming.to(), Optional.of(renaming.from())));
        }
        call.results().written(files);
        return ExitCode.DONE;
    }
}
