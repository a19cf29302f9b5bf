package dev.gander.migrate.startup;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a service's stores are, with the rights of the service: the variables of migrations alone are left out. Opens
 * nothing by itself. Immutable.
 */
public final class ServiceStores {

    private final List<TargetDefinition> targets;
    private final Configuration configuration;

    /**
     * @param targets the service's, as its main names them
     * @param environment says where they are
     */
    public ServiceStores(List<TargetDefinition> targets, Environment environment) {
        this.targets = List.copyOf(targets);
        this.configuration = new Configuration(targets, environment);
    }

    /**
     * Opens a store that the service can do without.
     *
     * @param target its name within the service, such as {@code postgres}
     * @param opening is given where it is
     * @return empty when it is not configured
     * @throws UsageException when its address cannot be understood
     */
    public <T> Optional<T> openIfConfigured(String target, Function<DatastoreSettings, T> opening) {
        TargetDefinition definition = named(target);
        Optional<Address> address = configuration.serviceAddress(definition);
        return address.map(place -> new TargetDatastores(targets, configuration).make(definition, place, opening));
    }

    /**
     * Opens a store.
     *
     * @throws UsageException when it is not configured, or its address cannot be understood
     */
    public <T> T open(String target, Function<DatastoreSettings, T> opening) {
        return openIfConfigured(target, opening)
                .orElseThrow(() -> new UsageException(
                        named(target).name() + " is not configured for the service",
                        "Set " + named(target).variable() + "; " + named(target).migrationVariable()
                                + " is for migrations alone."));
    }

    private TargetDefinition named(String target) {
        return targets.stream()
                .filter(definition -> definition.name().target().equals(target))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target " + target));
    }
}
