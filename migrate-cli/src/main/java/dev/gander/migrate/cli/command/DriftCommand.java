package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.CompanionFiles;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetDrift;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.drift.DriftReading;
import dev.gander.migrate.drift.DriftReport;
import dev.gander.migrate.drift.Expectations;
import dev.gander.migrate.drift.ForeignObjects;
import dev.gander.migrate.drift.LiveStore;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.verify.Trials;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares stores with what their applied files make. */
final class DriftCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "drift",
            "Compare each store with what its applied files make; exit with 5 on a difference.",
            "Compares with schema.snapshot when that is the one of the files and all of them are applied, else with the applied"
                    + " files on a scratch store. Differences that accepted-drift lists, beside the migrations, do not fail until"
                    + " their day. Objects of this program's other targets in the same store are left out. Writes nothing to the"
                    + " store.",
            Optional.empty(),
            Options.and(Options.TARGET, Options.DIR, Options.TABLE, Options.TIMEOUT, Options.SCRATCH_URL, Options.FLAG),
            List.of("drift", "drift --target postgres --json"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<ChosenTarget> targets = new Targets(call).stores();
        if (call.arguments().has(Options.SCRATCH_URL) && targets.size() > 1) {
            throw new UsageException(
                    "--scratch-url needs one target, and there are several", "Name one with --target.");
        }
        return new Stoppable(call).work(cancellation -> {
            List<TargetDrift> drifts = drifts(call, targets, cancellation);
            call.results().drifts(drifts);
            return ExitCode.worst(drifts.stream().map(TargetDrift::verdict).toList());
        });
    }

    private static List<TargetDrift> drifts(Call call, List<ChosenTarget> targets, Cancellation cancellation) {
        List<TargetDrift> drifts = new ArrayList<>();
        for (Engine engine : new Engines(call).withFiles(targets, cancellation)) {
            drifts.add(
                    engine.migrator().isEmpty()
                            ? TargetDrift.notConfigured(engine.target())
                            : drift(call, of(engine, targets), engine, cancellation));
        }
        return drifts;
    }

    private static ChosenTarget of(Engine engine, List<ChosenTarget> targets) {
        return targets.stream()
                .filter(target ->
                        target.definition().name().equals(engine.target().name()))
                .findFirst()
                .orElseThrow();
    }

    private static TargetDrift drift(Call call, ChosenTarget target, Engine engine, Cancellation cancellation) {
        try {
            Migrator migrator = engine.migrator().orElseThrow();
            CompanionFiles companions = new Engines(call).companions(engine.target());
            DriftReading reading = new DriftReading(
                    ForeignObjects.of(Stream.of(engine.migrations())),
                    companions.acceptedDrift(),
                    LocalDate.ofInstant(call.surroundings().clock().instant(), ZoneOffset.UTC));
            LiveStore live = new LiveStore(migrator.status(), migrator.inPlace(), migrator.schema());
            Optional<Trials> trials = new Scratches(call).trials(engine.target(), cancellation);
            Expectations expectations = new Expectations(
                    engine.migrations(),
                    companions::snapshot,
                    trials.map(each -> each::replay),
                    Scratches.advice(List.of(engine.target())));
            DriftReport report =
                    reading.of(live, expectations.of(live), () -> new Neighbours(call).of(target, cancellation));
            return TargetDrift.of(engine.target(), report);
        } catch (MigrationException failure) {
            return TargetDrift.failed(engine.target(), failure);
        }
    }
}
