package dev.gander.migrate.cli.command;

import dev.gander.migrate.LoadedSeeds;
import dev.gander.migrate.cli.words.CommandWord;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.Setting;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Runs the data of one environment. */
final class SeedCommand implements Command {

    private static final CommandWord WORD = new CommandWord(
            "seed",
            "Run the data of one environment: the files of seeds/common, and over them those of seeds/ENV.",
            "Every file runs on every call, so write what can run again; each in a transaction of its own where the store can."
                    + " Everything must be applied before. An environment that sounds like production needs"
                    + " --allow-production, and a line '+gander production' in each file. Where <SERVICE>_ENV or MIGRATE_ENV is"
                    + " set, it must say the same environment.",
            Optional.empty(),
            Options.and(
                    Options.ENV,
                    Options.ALLOW_PRODUCTION,
                    Options.TARGET,
                    Options.DIR,
                    Options.TABLE,
                    Options.FLAG,
                    Options.LOCK_WAIT,
                    Options.TIMEOUT,
                    Options.LOCK),
            List.of(
                    "seed --env dev",
                    "seed --env staging --target postgres",
                    "seed --env production --allow-production"));

    @Override
    public CommandWord word() {
        return WORD;
    }

    @Override
    public ExitCode run(Call call) {
        EnvironmentName environment = allowed(call);
        List<ChosenTarget> targets = new Targets(call).stores();
        targets.forEach(target -> demandSame(call, target.definition(), environment));
        Map<TargetName, SeedSet> seeds = seeds(call, targets, environment);
        return TargetsRun.forwards(call, WORD.name())
                .demanding((target, migrator) -> migrator.demandSeedable(of(target, seeds)))
                .over(targets, (target, migrator) -> migrator.seed(of(target, seeds)), DeclaredRun.none());
    }

    private static SeedSet of(TargetDefinition target, Map<TargetName, SeedSet> seeds) {
        return Objects.requireNonNull(seeds.get(target.name()));
    }

    /** The environment that a call names, when it says that it means production where it sounds like it. */
    private static EnvironmentName allowed(Call call) {
        EnvironmentName environment = environment(call);
        boolean allowed = call.arguments().has(Options.ALLOW_PRODUCTION);
        if (environment.isProduction() && !allowed) {
            throw new UsageException(
                    "--env " + environment + " sounds like production: nothing has run",
                    "If it is meant, repeat with --allow-production.");
        }
        if (allowed && !environment.isProduction()) {
            throw new UsageException(
                    "--allow-production with --env " + environment + ", which does not sound like production",
                    "Leave --allow-production out, or name the environment that you mean.");
        }
        return environment;
    }

    /**
     * The environment that a call names.
     *
     * @throws UsageException when it names none
     */
    static EnvironmentName environment(Call call) {
        String name = call.arguments()
                .value(Options.ENV)
                .orElseThrow(() -> new UsageException(
                        "'seed' needs an environment",
                        "Name it: 'seed --env dev', as a folder below seeds is called."));
        return EnvironmentName.parse(name)
                .orElseThrow(() -> new UsageException(
                        "--env '" + name + "' is no name of an environment",
                        "Write a small letter, then small letters, digits and hyphens; 'common' is what all share."));
    }

    /** Where the surroundings say which environment they are, a call for another one is a mistake. */
    static void demandSame(Call call, TargetDefinition target, EnvironmentName environment) {
        Optional<Setting> here = call.configuration().environmentName(target);
        if (here.isPresent() && !here.get().value().equals(environment.text())) {
            throw new UsageException(
                    "--env " + environment + ", but " + here.get().variable() + " says that this is "
                            + here.get().value() + ": nothing has run",
                    "Call 'seed' where the environment is " + environment + ".");
        }
    }

    /** Of each configured target, judged before the first store is opened. */
    static Map<TargetName, SeedSet> seeds(Call call, List<ChosenTarget> targets, EnvironmentName environment) {
        Engines engines = new Engines(call);
        Map<TargetName, SeedSet> seeds = new LinkedHashMap<>();
        TreeSet<String> known = new TreeSet<>();
        List<MigrationException> failures = new ArrayList<>();
        for (ChosenTarget target : targets) {
            TargetDefinition definition = target.definition();
            LoadedSeeds loaded = engines.seeds(definition);
            known.addAll(loaded.environments());
            try {
                seeds.put(definition.name(), loaded.of(environment));
            } catch (MigrationException unfit) {
                failures.add(unfit);
            }
        }
        if (!known.contains(environment.text())) {
            throw new UsageException(
                    "There is no folder seeds/" + environment + " with a file beside the migrations of "
                            + Targets.names(targets.stream()
                                    .map(ChosenTarget::definition)
                                    .toList()),
                    known.isEmpty()
                            ? "Write the first file, such as seeds/" + environment + "/010_people.sql."
                            : "There are: " + String.join(", ", known) + ".");
        }
        if (!failures.isEmpty()) {
            failures.subList(1, failures.size()).forEach(failures.get(0)::addSuppressed);
            throw failures.get(0);
        }
        return seeds;
    }
}
