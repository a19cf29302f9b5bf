package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.WrittenFile;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.ParameterWord;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.scaffold.MigrationFiles;
import dev.gander.migrate.scaffold.Numbering;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes a migration to start from. */
final class CreateCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "create",
            "Write a migration to start from.",
            "Its number is the next one of the folder, or the time with --timestamp; its name becomes lower snake case.",
            Optional.of(new ParameterWord("NAME", Need.REQUIRED, "What it does, in a few words.")),
            Options.and(Options.TIMESTAMP, Options.REPLACEABLE, Options.TARGET, Options.DIR),
            List.of(
                    "create add_owner --target postgres",
                    "create add_owner --dir my/migrations --timestamp",
                    "create totals --replaceable --target postgres"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        String name = call.arguments().parameter().orElseThrow();
        call.results().written(List.of(new WrittenFile(create(call, name), Optional.empty())));
        return ExitCode.DONE;
    }

    private static Path create(Call call, String name) {
        MigrationFiles files = new MigrationFolder(call).files();
        if (call.arguments().has(Options.REPLACEABLE)) {
            refuseTimestamp(call);
            return files.createReplaceable(name);
        }
        Numbering numbering = call.arguments().has(Options.TIMESTAMP)
                ? Numbering.timestamp(InstantSource.system())
                : Numbering.sequential();
        return files.create(name, numbering);
    }

    private static void refuseTimestamp(Call call) {
        if (call.arguments().has(Options.TIMESTAMP)) {
            throw new UsageException(
                    "--timestamp numbers migrations, and a replaceable file's number says only what it comes after",
                    "Leave out --timestamp or --replaceable.");
        }
    }
}
