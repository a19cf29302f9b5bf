package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetDefinition.Need;
import dev.gander.migrate.verify.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the files of a call's targets are tried out. Nothing is opened before a trial. */
final class Scratches {

    private final Call call;
    private final Engines engines;
    private final TargetDatastores datastores;

    Scratches(Call call) {
        this.call = call;
        this.engines = new Engines(call);
        this.datastores = new TargetDatastores(call.targets(), call.configuration());
    }

    /**
     * The targets that a call about files is about. An optional one may be without a place; it is left out by those who try.
     *
     * @throws UsageException when a required or a named one has no place for scratch stores
     */
    List<TargetDefinition> chosen() {
        Targets targets = new Targets(call);
        boolean single = call.arguments().has(Options.DIR) || call.arguments().has(Options.SCRATCH_URL);
        List<TargetDefinition> chosen = single ? List.of(only(targets)) : targets.chosen();
        List<TargetDefinition> missing = new ArrayList<>();
        for (TargetDefinition target : chosen) {
            boolean needed = target.need() == Need.REQUIRED || call.arguments().has(Options.TARGET);
            if (needed && place(target).isEmpty()) {
                missing.add(target);
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "There is no place to try files out of " + Targets.names(missing), advice(missing));
        }
        return chosen;
    }

    private TargetDefinition only(Targets targets) {
        List<TargetDefinition> chosen = targets.chosen();
        if (chosen.size() > 1) {
            throw new UsageException(
                    "--dir and --scratch-url need one target, and there are several: " + Targets.names(chosen),
                    "Name one with --target.");
        }
        return chosen.get(0);
    }

    /** What to do for a place to try files out. */
    static String advice(List<TargetDefinition> targets) {
        List<String> variables =
                targets.stream().map(TargetDefinition::scratchVariable).toList();
        return "Name an empty database that nobody needs: by --scratch-url of one target, or by "
                + String.join(", ", variables)
                + ". From a checkout './migrate --embedded <service|all> verify' starts one and removes it.";
    }

    /** Trials of a target's files, where it has a place for them. */
    Optional<Trials> trials(TargetDefinition target, Cancellation cancellation) {
        return place(target)
                .map(address -> new Trials(
                        target.name(),
                        datastore(target, address),
                        other -> known(target, other),
                        engines.options(cancellation).withListener(MigrationListener.SILENT)));
    }

    private Optional<Address> place(TargetDefinition target) {
        Optional<String> url = call.arguments().value(Options.SCRATCH_URL);
        return url.isPresent()
                ? Optional.of(call.configuration().scratchAddress(new Address(Options.SCRATCH_URL.name(), url.get())))
                : call.configuration().scratchAddress(target);
    }

    private Datastore datastore(TargetDefinition target, Address address) {
        return datastores.make(target, address, target.datastores()::create);
    }

    /** The files of another target that can stand in the same store. */
    private Optional<MigrationSet> known(TargetDefinition target, TargetName other) {
        return call.targets().stream()
                .filter(definition -> definition.name().equals(other)
                        && definition.isMigrated()
                        && definition.kind().equals(target.kind()))
                .findFirst()
                .map(definition -> new MigrationReader(definition.migrations(), engines.parser(definition))
                        .read()
                        .orThrow());
    }
}
