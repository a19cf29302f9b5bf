package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.LoadedMigrations;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.cli.git.GitFolder;
import dev.gander.migrate.cli.render.TargetVerification;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.verify.Trials;
import dev.gander.migrate.verify.VerificationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries files out on scratch stores. */
final class VerifyCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "verify",
            "Try the files on scratch stores: up, down one by one, up again, and compare the schema at each step.",
            "Names the file whose Down does not bring back what its Up has found, and the objects. Touches no configured store."
                    + " SQLite needs nothing; for others name an empty database by --scratch-url or"
                    + " <SERVICE>_<TARGET>_SCRATCH_URL. With --from: a store with the files of that commit, brought up to the"
                    + " present ones, must equal one that is made from nothing. Exits with 5 on findings, with 1 when a file"
                    + " fails.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TIMEOUT, Options.SCRATCH_URL, Options.FROM),
            List.of(
                    "verify",
                    "verify --target sqlite",
                    "verify --target postgres --scratch-url postgresql://tester@localhost/scratch",
                    "verify --from origin/main"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    /**
     * The files of a target.
     *
     * @param older as they were, when the call compares with that
     */
    private record Files(MigrationSet present, Optional<MigrationSet> older) {}

    @Override
    public ExitCode run(Call call) {
        Scratches scratches = new Scratches(call);
        Map<TargetDefinition, Files> files = new LinkedHashMap<>();
        for (TargetDefinition target : scratches.chosen()) {
            files.put(target, new Files(new Engines(call).read(target).orThrow(), older(call, target)));
        }
        return new Stoppable(call).work(cancellation -> {
            List<TargetVerification> verifications = new ArrayList<>();
            files.forEach((target, set) -> verifications.add(verified(call, scratches, cancellation, target, set)));
            call.results().verifications(verifications);
            return ExitCode.worst(
                    verifications.stream().map(TargetVerification::verdict).toList());
        });
    }

    private static TargetVerification verified(
            Call call, Scratches scratches, Cancellation cancellation, TargetDefinition target, Files files) {
        Optional<Trials> trials = scratches.trials(target, cancellation);
        if (trials.isEmpty()) {
            return TargetVerification.notConfigured(target);
        }
        call.progress().note("verifying " + target.name());
        try {
            VerificationReport report = trials.get().verify(files.present());
            return TargetVerification.of(
                    target,
                    report.failure().isPresent() || files.older().isEmpty()
                            ? report
                            : report.with(trials.get().compareWays(files.older().get(), files.present())));
        } catch (MigrationException failure) {
            return TargetVerification.failed(target, failure);
        }
    }

    private static Optional<MigrationSet> older(Call call, TargetDefinition target) {
        return call.arguments().value(Options.FROM).map(reference -> {
            GitFolder folder = new GitFolder(new MigrationFolder(call).existing(target), Options.FROM.name());
            MigrationSource source = folder.at(folder.commit(reference), reference, target.syntax());
            LoadedMigrations loaded = new MigrationReader(source, new Engines(call).parser(target)).read();
            return loaded.isEmpty() ? new MigrationSet(List.of()) : loaded.orThrow();
        });
    }
}
