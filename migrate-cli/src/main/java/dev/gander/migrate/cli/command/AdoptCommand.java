package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.TargetStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records versions as applied without running them. */
final class AdoptCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "adopt",
            "Record versions as applied without running them.",
            "For a database that already has the objects. Where schema.snapshot or a scratch store tells what the files make, the"
                    + " objects are compared first: when one is missing or another, nothing is recorded and the call exits"
                    + " with 5. Without --yes, shows what would be recorded and exits with 2.",
            Optional.empty(),
            Options.and(
                    Options.TO,
                    Options.YES,
                    Options.UNCHECKED,
                    Options.SCRATCH_URL,
                    Options.FLAG,
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of("adopt --to 1 --target postgres", "adopt --to 1 --target postgres --yes"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        Version version = Versions.ofOption(call.arguments(), Options.TO);
        ChosenTarget target = new Targets(call).store(WORD.name());
        if (!call.arguments().has(Options.YES)) {
            throw unconfirmed(call, target, version);
        }
        if (!call.arguments().has(Options.UNCHECKED)) {
            new AdoptionCheck(call).demand(target, version);
        }
        return TargetsRun.forwards(call, WORD.name()).over(List.of(target), migrator -> migrator.adopt(version));
    }

    private static UsageException unconfirmed(Call call, ChosenTarget target, Version version) {
        TargetStatus standing = new Question(call)
                .ask(limit -> new Engines(call)
                        .withFiles(List.of(target), limit)
                        .get(0)
                        .migrator()
                        .orElseThrow()
                        .status());
        List<String> files = new ArrayList<>();
        for (MigrationStatus status : standing.migrations()) {
            boolean missing = status.state() == MigrationState.PENDING || status.state() == MigrationState.LATE;
            if (missing && status.version().compareTo(version) <= 0) {
                files.add(status.version() + " " + status.name());
            }
        }
        return new UsageException(
                target.definition().name() + ": nothing is recorded yet; these would be: "
                        + (files.isEmpty() ? "none" : String.join(", ", files)),
                "Repeat with --yes: their objects are compared first where it can be said what they are.");
    }
}
