package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.Upkeep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The declared targets that a call is about: chosen by its options, found in its configuration. */
public final class DeclaredTargets {

    private final Call call;
    private final List<TargetDefinition> chosen;

    /**
     * @throws dev.gander.migrate.error.UsageException when {@code --target} names no target
     */
    public DeclaredTargets(Call call) {
        this.call = call;
        this.chosen = new ArrayList<>();
        for (TargetDefinition target : new Targets(call).named()) {
            if (!target.isMigrated()) {
                chosen.add(target);
            }
        }
    }

    /** Those that {@code --target} names, or all, configured or not. */
    public List<TargetDefinition> chosen() {
        return List.copyOf(chosen);
    }

    /**
     * Something made from what is configured of a target, such as its datastore.
     *
     * @param making reads the address; no store is asked
     * @return empty when the target is not configured
     * @throws dev.gander.migrate.error.UsageException with the target's name and its variable, when the address cannot
     *     be understood
     */
    public <T> Optional<T> make(TargetDefinition target, Function<DatastoreSettings, T> making) {
        TargetDatastores datastores = new TargetDatastores(call.targets(), call.configuration());
        return call.configuration().address(target).map(address -> datastores.make(target, address, making));
    }

    /**
     * Refuses a call while one of the targets that it names has no address.
     *
     * @throws dev.gander.migrate.error.UsageException that names the variables
     */
    public void demandAddresses() {
        List<TargetDefinition> needed = new ArrayList<>();
        for (TargetDefinition target : chosen) {
            if (call.arguments().has(Options.TARGET) || target.need() == TargetDefinition.Need.REQUIRED) {
                needed.add(target);
            }
        }
        call.configuration().demandAddresses(needed);
    }

    /** Their datastores. Every declaration is read whole; no store is asked. */
    List<DeclaredStore> stores() {
        demandAddresses();
        List<DeclaredStore> stores = new ArrayList<>();
        for (TargetDefinition target : chosen) {
            stores.add(new DeclaredStore(target, make(target, settings -> datastore(target, settings))));
        }
        return stores;
    }

    private static DeclaredDatastore datastore(TargetDefinition target, DatastoreSettings settings) {
        return ((Upkeep.Declared) target.upkeep()).datastores().create(settings);
    }
}
