package dev.gander.migrate.program;

import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the datastores of a program's targets from what is configured. Touches no store. Immutable. */
public final class TargetDatastores {

    private final List<TargetDefinition> all;
    private final Configuration configuration;

    /**
     * @param all every target of the program
     * @param configuration where their stores are
     */
    public TargetDatastores(List<TargetDefinition> all, Configuration configuration) {
        this.all = List.copyOf(all);
        this.configuration = configuration;
    }

    /**
     * Something that is made from what is configured of a target, such as its datastore. What is wrong with an address
     * is reported with its target and its variable, which the store does not know.
     *
     * @param making is given what is configured, everything else by default
     * @throws UsageException when the address cannot be understood
     */
    public <T> T make(TargetDefinition target, Address address, Function<DatastoreSettings, T> making) {
        try {
            return making.apply(settings(target, address));
        } catch (UsageException refused) {
            String message = String.valueOf(refused.getMessage());
            String name = target.name() + ": ";
            throw new UsageException(
                    target.name() + ", configured by " + address.variable() + ": "
                            + (message.startsWith(name) ? message.substring(name.length()) : message),
                    refused.advice(),
                    refused);
        }
    }

    /**
     * The store of one target as the datastore of another one, whose version table has its default name.
     *
     * @param other whose datastore
     * @param by whose store
     * @param address where that is
     */
    public Datastore sharing(TargetName other, TargetDefinition by, Address address) {
        return make(
                by,
                address,
                settings -> by.datastores()
                        .create(new DatastoreSettings(
                                other, settings.url(), settings.table(), settings.lock(), settings.environment())));
    }

    private DatastoreSettings settings(TargetDefinition target, Address address) {
        return new DatastoreSettings(
                target.name(),
                address.url(),
                Optional.empty(),
                LockMechanism.SESSION,
                configuration.environment(target));
    }

    /**
     * Where the targets are that the files of a target require: a target of this program where it is configured; a
     * target of another program where its own variable says, else in the store of the one that requires it. Its version
     * table has its default name.
     *
     * @param by the target whose files require others
     * @param address where that one is
     */
    public OtherTargets required(TargetDefinition by, Address address) {
        return other -> Optional.of(store(other, by, address));
    }

    private OtherTargets.Store store(TargetName other, TargetDefinition by, Address address) {
        Optional<TargetDefinition> own = find(other);
        TargetDefinition target = own.orElseGet(() -> by.as(other));
        Optional<Address> configured = configuration.address(target);
        if (own.isPresent() && configured.isEmpty()) {
            throw new UsageException(
                    by.name() + ": its files require " + other + ", which is not configured",
                    "Set " + target.variable() + ".");
        }
        Address place = configured.orElse(address);
        Datastore datastore =
                make(target, place, settings -> target.datastores().create(settings));
        return new OtherTargets.Store(datastore, "the store that " + place.variable() + " names");
    }

    private Optional<TargetDefinition> find(TargetName name) {
        return all.stream().filter(target -> target.name().equals(name)).findFirst();
    }
}
