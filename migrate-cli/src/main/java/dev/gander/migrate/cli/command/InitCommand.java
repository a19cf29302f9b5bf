package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.WrittenFile;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Makes a folder of migrations. */
final class InitCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "init",
            "Make a folder of migrations with a first one that explains itself.",
            "",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR),
            List.of("init --target postgres", "init --dir my/migrations"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        call.results()
                .written(List.of(
                        new WrittenFile(new MigrationFolder(call).files().init(), Optional.empty())));
        return ExitCode.DONE;
    }
}
