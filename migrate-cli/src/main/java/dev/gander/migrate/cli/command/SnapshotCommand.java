package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetSnapshot;
import dev.gander.migrate.cli.render.WrittenFile;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.drift.LiveStore;
import dev.gander.migrate.drift.OwnSchema;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.verify.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows, or keeps beside the migrations, the schema that they make. */
final class SnapshotCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "snapshot",
            "Print the schema that the files make, or write it beside them.",
            "The files are applied to a scratch store, as for verify. With --live: what the configured store holds of this"
                    + " target; together with --out all files must be applied there. Several targets: with --out or --json."
                    + " drift and validate use the file; commit it.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.TIMEOUT,
                    Options.SCRATCH_URL,
                    Options.LIVE,
                    Options.FLAG,
                    Options.OUT),
            List.of("snapshot --target sqlite", "snapshot --out", "snapshot --live --target postgres"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<TargetSnapshot> snapshots = new Stoppable(call)
                .work(cancellation -> call.arguments().has(Options.LIVE)
                        ? ofStores(call, cancellation)
                        : ofFiles(call, cancellation));
        if (call.arguments().has(Options.OUT)) {
            call.results().written(written(call, snapshots));
        } else {
            call.results().snapshots(snapshots);
        }
        return ExitCode.DONE;
    }

    private static List<TargetSnapshot> ofFiles(Call call, Cancellation cancellation) {
        Scratches scratches = new Scratches(call);
        List<TargetDefinition> targets = new ArrayList<>(scratches.chosen());
        targets.removeIf(target -> scratches.trials(target, cancellation).isEmpty());
        refuseSeveral(call, targets);
        List<TargetSnapshot> snapshots = new ArrayList<>();
        for (TargetDefinition target : targets) {
            MigrationSet files = new Engines(call).read(target).orThrow();
            new ChosenFlags(call).refuseUnknown(Stream.of(files));
            Flags on = used(files, new ChosenFlags(call).of(target));
            Trials trials = scratches.trials(target, cancellation).orElseThrow();
            snapshots.add(snapshot(target, files, on, trials.build(files, on)));
        }
        return snapshots;
    }

    private static List<TargetSnapshot> ofStores(Call call, Cancellation cancellation) {
        List<ChosenTarget> targets = new ArrayList<>(new Targets(call).stores());
        targets.removeIf(target -> target.address().isEmpty());
        refuseSeveral(call, targets.stream().map(ChosenTarget::definition).toList());
        List<TargetSnapshot> snapshots = new ArrayList<>();
        for (ChosenTarget target : targets) {
            Engine engine =
                    new Engines(call).withFiles(List.of(target), cancellation).get(0);
            Migrator migrator = engine.migrator().orElseThrow();
            LiveStore live = new LiveStore(migrator.status(), migrator.inPlace(), migrator.schema());
            OwnSchema own = new OwnSchema(engine.migrations(), live);
            boolean kept = call.arguments().has(Options.OUT);
            if (kept) {
                own.demandAllApplied();
            }
            snapshots.add(snapshot(
                    engine.target(),
                    kept ? engine.migrations() : own.applied(),
                    own.flags(),
                    own.without(new Neighbours(call).of(target, cancellation))));
        }
        return snapshots;
    }

    private static TargetSnapshot snapshot(TargetDefinition target, MigrationSet files, Flags on, Schema schema) {
        return new TargetSnapshot(target, new Snapshot(target.name(), FilesFingerprint.of(files), on, schema));
    }

    /** Those under which a file runs: others make no difference, and would make one in the text. */
    private static Flags used(MigrationSet files, Flags on) {
        return Flags.of(Flags.in(files).names().stream().filter(on::contains).toList());
    }

    /** A text is of one schema. */
    private static void refuseSeveral(Call call, List<TargetDefinition> targets) {
        if (targets.size() > 1
                && !call.arguments().has(Options.OUT)
                && !call.arguments().has(Options.JSON)) {
            throw new UsageException(
                    "'snapshot' prints the schema of one target, and there are several: " + Targets.names(targets),
                    "Name one with --target, or write all of them with --out.");
        }
    }

    private static List<WrittenFile> written(Call call, List<TargetSnapshot> snapshots) {
        List<WrittenFile> written = new ArrayList<>();
        for (TargetSnapshot snapshot : snapshots) {
            SnapshotFile file = new SnapshotFile(new MigrationFolder(call).existing(snapshot.target()));
            file.write(snapshot.snapshot()).ifPresent(path -> written.add(new WrittenFile(path, Optional.empty())));
        }
        return written;
    }
}
