package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.CompanionFiles;
import dev.gander.migrate.LoadedMigrations;
import dev.gander.migrate.LoadedSeeds;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.QuickLook;
import dev.gander.migrate.RecordedScripts;
import dev.gander.migrate.SeedReader;
import dev.gander.migrate.cli.config.Durations;
import dev.gander.migrate.cli.config.Paths;
import dev.gander.migrate.cli.render.TargetRun;
import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetGraph;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.MigrationSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the engines of a call. No store is touched: every file is read and judged before that. */
final class Engines {

    private final Call call;
    private final Arguments arguments;
    private final Environment environment;
    private final TargetDatastores datastores;
    private final ChosenFlags flags;

    Engines(Call call) {
        this.call = call;
        this.arguments = call.arguments();
        this.flags = new ChosenFlags(call);
        this.environment = call.configuration().environment();
        this.datastores = new TargetDatastores(call.targets(), call.configuration());
    }

    /**
     * Engines with the files of each configured target, which have been judged. What lies beside these and looks like one,
     * so that a person may wait for it to run, is named on the way.
     *
     * @throws MigrationException of the first target whose files may not run, with those of the others attached
     */
    List<Engine> withFiles(List<ChosenTarget> targets, Cancellation cancellation) {
        List<Engine> engines = new ArrayList<>();
        Optional<MigrationException> failure = Optional.empty();
        for (ChosenTarget target : targets) {
            try {
                engines.add(engine(target, files(target), cancellation));
            } catch (MigrationException invalid) {
                failure.ifPresent(first -> first.addSuppressed(invalid));
                failure = failure.isPresent() ? failure : Optional.of(invalid);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        flags.refuseUnknown(engines.stream().map(Engine::migrations));
        graph(engines).refuseUnknown(call.targets());
        return ordered(engines, graph(engines));
    }

    /**
     * Engines for questions that are about the stores alone. The files only give the order: where they are not fit, it is
     * the one in which the targets are named.
     */
    List<Engine> withoutFiles(List<ChosenTarget> targets, Cancellation cancellation) {
        List<Engine> engines = new ArrayList<>();
        for (ChosenTarget target : targets) {
            engines.add(engine(target, new MigrationSet(List.of()), cancellation));
        }
        if (engines.size() < 2) {
            return engines;
        }
        try {
            return ordered(
                    engines,
                    graphOf(targets.stream().map(ChosenTarget::definition).toList()));
        } catch (MigrationException unfit) {
            return engines;
        }
    }

    /** Which of the engines' targets come before which. */
    static TargetGraph graph(List<Engine> engines) {
        Map<TargetName, MigrationSet> files = new LinkedHashMap<>();
        for (Engine engine : engines) {
            files.put(engine.target().name(), engine.migrations());
        }
        return TargetGraph.of(files);
    }

    /** Which targets come before which, configured or not. */
    TargetGraph graphOf(List<TargetDefinition> targets) {
        Map<TargetName, MigrationSet> files = new LinkedHashMap<>();
        for (TargetDefinition target : targets) {
            files.put(target.name(), read(target).orThrow());
        }
        return TargetGraph.of(files);
    }

    private static List<Engine> ordered(List<Engine> engines, TargetGraph graph) {
        List<Engine> ordered = new ArrayList<>(engines);
        List<TargetName> order = graph.order();
        ordered.sort(
                Comparator.comparingInt(engine -> order.indexOf(engine.target().name())));
        return ordered;
    }

    /**
     * Looks whether a run forwards has nothing to do in the only target that it is about, before its files are judged. Of
     * several targets the files say the order, so they are read in any case.
     */
    Optional<TargetRun> quickLook(List<ChosenTarget> targets, Cancellation cancellation) {
        if (targets.size() != 1 || targets.get(0).address().isEmpty()) {
            return Optional.empty();
        }
        TargetDefinition target = targets.get(0).definition();
        Address address = targets.get(0).address().get();
        return new QuickLook(
                        target.name(), source(target), parser(target), () -> datastore(target, address), cancellation)
                .take()
                .map(report -> TargetRun.ended(target, report));
    }

    /** The files of a target, judged. */
    LoadedMigrations read(TargetDefinition target) {
        return new MigrationReader(source(target), parser(target)).read();
    }

    /** The seed files of a target, of every environment, judged. */
    LoadedSeeds seeds(TargetDefinition target) {
        return new SeedReader(source(target), parser(target)).read();
    }

    /** What stands beside the files of a target. */
    CompanionFiles companions(TargetDefinition target) {
        return new CompanionFiles(source(target));
    }

    private MigrationSource source(TargetDefinition target) {
        Optional<String> folder = arguments.value(Options.DIR);
        return folder.isPresent()
                ? new DirectorySource(Paths.parse(folder.get()), target.syntax())
                : target.migrations();
    }

    /** Reads the files of a target, wherever they lie. */
    MigrationParser parser(TargetDefinition target) {
        return new MigrationParser(target.syntax(), environment);
    }

    private Datastore datastore(TargetDefinition target, Address address) {
        return datastores.make(target, address, defaults -> target.datastores().create(asked(defaults)));
    }

    private MigrationSet files(ChosenTarget target) {
        if (target.address().isEmpty()) {
            return new MigrationSet(List.of());
        }
        LoadedMigrations loaded = read(target.definition());
        MigrationSet migrations = loaded.orThrow();
        for (Problem beside : loaded.sourceProblems()) {
            call.progress().warning(target.definition().name() + ": " + beside);
        }
        return migrations;
    }

    /** An engine with files that have been read. */
    Engine engine(ChosenTarget target, MigrationSet migrations, Cancellation cancellation) {
        TargetDefinition definition = target.definition();
        if (target.address().isEmpty()) {
            return new Engine(definition, migrations, Optional.empty());
        }
        Address address = target.address().get();
        Datastore datastore = datastore(definition, address);
        MigratorOptions options = options(cancellation)
                .withFlags(flags.of(definition))
                .withOthers(datastores.required(definition, address));
        Migrator migrator = new Migrator(definition.name(), migrations, datastore, options);
        return new Engine(definition, migrations, Optional.of(migrator));
    }

    /** The settings, as the call's options ask. */
    private DatastoreSettings asked(DatastoreSettings defaults) {
        return new DatastoreSettings(
                defaults.target(),
                defaults.url(),
                arguments.value(Options.TABLE),
                lockMechanism(),
                defaults.environment());
    }

    private LockMechanism lockMechanism() {
        String kind = arguments.value(Options.LOCK).orElse("session");
        return switch (kind) {
            case "session" -> LockMechanism.SESSION;
            case "table" -> LockMechanism.TABLE;
            default -> throw new UsageException("--lock '" + kind + "' is not known", "Choose session or table.");
        };
    }

    /** How engines go about their runs. */
    MigratorOptions options(Cancellation cancellation) {
        Attempt attempt = Attempt.by(
                call.surroundings().operator().account(),
                call.surroundings().operator().host(),
                call.version());
        MigratorOptions options = MigratorOptions.of(attempt)
                .withListener(call.progress())
                .withCancellation(cancellation)
                .withVariables(environment);
        if (arguments.has(Options.ALLOW_MISSING)) {
            options = options.withOrder(OrderPolicy.ALLOW_LATE);
        }
        if (arguments.has(Options.USE_RECORDED)) {
            options = options.withRecordedScripts(RecordedScripts.USE_RECORDED);
        }
        Optional<String> wait = arguments.value(Options.LOCK_WAIT);
        return wait.isPresent() ? options.withLockWait(Durations.parse(Options.LOCK_WAIT.name(), wait.get())) : options;
    }
}
