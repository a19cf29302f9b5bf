package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.cli.words.ParameterWord;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.ExitCode;
import java.util.List;
import java.util.Optional;

/** Undoes what was applied after a version. */
final class DownToCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "down-to",
            "Undo, newest application first, until a version is the newest.",
            "With 1, 4 and then 2 applied, down-to 1 undoes 2 and then 4. down-to 0 undoes everything."
                    + " Of a declared target, down-to 0 removes the seeds that nobody has used.",
            Optional.of(new ParameterWord(
                    "VERSION", Need.REQUIRED, "The version to stop at; it stays applied. 0 for none.")),
            Options.and(
                    Options.YES_EVERYWHERE,
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.USE_RECORDED,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("down-to 2 --target postgres", "down-to 0 --target sqlite", "down-to 0 --yes"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Optional<Version> version = Versions.requiredOrZero(call.arguments());
        if (new Targets(call).areDeclared()) {
            return overDeclared(call, version);
        }
        if (call.arguments().has(Options.YES_EVERYWHERE)) {
            return everywhere(call, version);
        }
        String advice = version.isPresent()
                ? "Name one with --target."
                : "Name one with --target, or undo everything in all of them with --yes.";
        return TargetsRun.backwards(call, WORD.name())
                .over(
                        List.of(new Targets(call).store(WORD.name(), advice)),
                        migrator -> migrator.down(Destination.downTo(version)));
    }

    private static ExitCode everywhere(Call call, Optional<Version> version) {
        if (version.isPresent()) {
            throw new UsageException(
                    "--yes undoes everything in every target, so it goes with version 0 alone",
                    "Versions belong to a target: leave --yes out and name one with --target.");
        }
        return TargetsRun.backwards(call, WORD.name())
                .over(
                        new Targets(call).storesIfAny(),
                        migrator -> migrator.down(Destination.downTo(version)),
                        DeclaredRun.unseeding(call));
    }

    private static ExitCode overDeclared(Call call, Optional<Version> version) {
        if (version.isPresent()) {
            throw new UsageException(
                    call.arguments().value(Options.TARGET).orElseThrow()
                            + " is declared, not migrated: it has no versions",
                    "'down-to 0' removes its seeds.");
        }
        return TargetsRun.backwards(call, WORD.name())
                .over(List.of(), migrator -> migrator.down(Destination.downTo(version)), DeclaredRun.unseeding(call));
    }
}
