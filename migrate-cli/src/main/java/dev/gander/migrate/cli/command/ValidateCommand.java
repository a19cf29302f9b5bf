package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.LoadedMigrations;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.TargetFiles;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Severity;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetGraph;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges files, without a store unless it is asked for. */
final class ValidateCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "validate",
            "Judge the files: names, markers, duplicates, language, annotations, a stale snapshot.",
            "Needs no store. With --applied: also opens the store and finds files that were edited, or have gone, after"
                    + " they were applied. With --base: reads the files of the checkout, and compares them with those of a"
                    + " git commit. Warnings fail with --strict alone.",
            Optional.empty(),
            Options.and(
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.TIMEOUT,
                    Options.APPLIED,
                    Options.BASE,
                    Options.ALLOW_LATE_FOR_BASE,
                    Options.STRICT),
            List.of(
                    "validate",
                    "validate --dir my/migrations",
                    "validate --applied --target postgres",
                    "validate --base origin/main --strict"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        List<TargetFiles> files = call.arguments().has(Options.APPLIED)
                ? new Question(call).ask(limit -> withStores(call, limit))
                : alone(call);
        refuseUnknown(call, files);
        call.results().judgements(files);
        return files.stream().allMatch(TargetFiles::isSound) ? ExitCode.DONE : ExitCode.INVALID;
    }

    /** What files require of other targets shows only when all of them can be read. */
    private static void refuseUnknown(Call call, List<TargetFiles> files) {
        Map<TargetName, MigrationSet> sets = new LinkedHashMap<>();
        for (TargetFiles target : files) {
            LoadedMigrations loaded = target.loaded();
            boolean readable = loaded.problems().stream().noneMatch(Problem::blocks) && !loaded.isEmpty();
            sets.put(target.target().name(), readable ? loaded.orThrow() : new MigrationSet(List.of()));
        }
        TargetGraph.of(sets).refuseUnknown(call.targets());
    }

    private static List<TargetFiles> alone(Call call) {
        Targets targets = new Targets(call);
        List<TargetDefinition> chosen =
                call.arguments().has(Options.DIR) ? List.of(targets.folderOwner()) : targets.chosen();
        JudgedFiles judged = new JudgedFiles(call);
        List<TargetFiles> files = new ArrayList<>();
        for (TargetDefinition target : chosen) {
            files.add(new TargetFiles(target, judged.of(target), List.of(), List.of(), least(call)));
        }
        return files;
    }

    /** Files that may not run at all are judged alone: nothing can be compared with them. */
    private static List<TargetFiles> withStores(Call call, Cancellation limit) {
        Engines engines = new Engines(call);
        JudgedFiles judged = new JudgedFiles(call);
        List<TargetFiles> files = new ArrayList<>();
        for (ChosenTarget target : new Targets(call).stores()) {
            LoadedMigrations loaded = judged.of(target.definition());
            boolean comparable = loaded.problems().stream().noneMatch(Problem::blocks)
                    && target.address().isPresent();
            files.add(
                    comparable
                            ? compared(call, loaded, engines.engine(target, loaded.orThrow(), limit))
                            : new TargetFiles(target.definition(), loaded, List.of(), List.of(), least(call)));
        }
        return files;
    }

    private static Severity least(Call call) {
        return call.arguments().has(Options.STRICT) ? Severity.WARNING : Severity.ERROR;
    }

    private static TargetFiles compared(Call call, LoadedMigrations loaded, Engine engine) {
        Migrator migrator = engine.migrator().orElseThrow();
        List<MigrationStatus> gone = migrator.status().migrations().stream()
                .filter(status -> status.state() == MigrationState.FILE_GONE)
                .toList();
        return new TargetFiles(engine.target(), loaded, migrator.edited(), gone, least(call));
    }
}
