package dev.gander.migrate.program;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the address of each target in the environment. Immutable. */
public final class Configuration {

    private static final String ENVIRONMENT = "MIGRATE_ENV";
    private static final String FLAGS = "MIGRATE_FLAGS";

    private final List<TargetDefinition> all;
    private final Environment environment;

    /**
     * @param all every target of the program, chosen or not
     * @param environment the variables of the call
     */
    public Configuration(List<TargetDefinition> all, Environment environment) {
        this.all = List.copyOf(all);
        this.environment = environment;
    }

    /** The variables of the call. */
    public Environment environment() {
        return environment;
    }

    /**
     * The address of a target.
     *
     * @return empty when it is not configured, which is no error here
     * @throws UsageException when a variable would name it that several services take for theirs
     */
    public Optional<Address> address(TargetDefinition target) {
        return unclaimed(target, target.address(environment));
    }

    /**
     * The address that the service itself works with: the variable for migrations alone is left out.
     *
     * @return empty when it is not configured, which is no error here
     * @throws UsageException when a variable would name it that several services take for theirs
     */
    public Optional<Address> serviceAddress(TargetDefinition target) {
        return unclaimed(target, target.serviceAddress(environment));
    }

    /**
     * Where scratch stores of a target are made: by the variable for them, else where its definition says.
     *
     * @return empty when it takes a server and none is named
     * @throws UsageException when a target lives there
     */
    public Optional<Address> scratchAddress(TargetDefinition target) {
        Optional<String> named = environment.lookup(target.scratchVariable());
        return named.isPresent()
                ? Optional.of(scratchAddress(new Address(target.scratchVariable(), named.get())))
                : target.scratch().map(url -> new Address("the definition of " + target.name(), url));
    }

    /**
     * The store beside which previews of a target are made.
     *
     * @return empty when none is named
     * @throws UsageException when a target lives there
     */
    public Optional<Address> previewAddress(TargetDefinition target) {
        return environment
                .lookup(target.previewVariable())
                .map(url -> withoutTarget(new Address(target.previewVariable(), url), "no place for previews"));
    }

    /**
     * The same targets, of which these live elsewhere and all others nowhere. What else the variables say stays, save
     * addresses of stores.
     *
     * @param addresses of targets
     */
    public Configuration with(Map<TargetName, Address> addresses) {
        Map<String, String> given = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (TargetDefinition target : all) {
            hidden.addAll(target.everyVariable());
            Optional.ofNullable(addresses.get(target.name()))
                    .ifPresent(address -> given.put(target.migrationVariable(), address.url()));
        }
        return new Configuration(all, Environment.of(variable -> {
            if (given.containsKey(variable)) {
                return Optional.ofNullable(given.get(variable));
            }
            return hidden.contains(variable) || variable.endsWith("_URL")
                    ? Optional.empty()
                    : environment.lookup(variable);
        }));
    }

    /**
     * The same address, where no target lives.
     *
     * @throws UsageException when one does
     */
    public Address scratchAddress(Address address) {
        return withoutTarget(address, "no scratch store");
    }

    private Address withoutTarget(Address address, String role) {
        for (TargetDefinition other : all) {
            for (String variable : other.everyVariable()) {
                if (environment.lookup(variable).equals(Optional.of(address.url()))) {
                    throw new UsageException(
                            address.variable() + " and " + variable + " name one and the same store, and "
                                    + other.name() + " lives there: it is " + role,
                            "Name an empty database that nobody needs.");
                }
            }
        }
        return address;
    }

    /**
     * What the surroundings say which environment they are: by the service's own variable, such as {@code EXTRACT_ENV}, else
     * by {@value #ENVIRONMENT}.
     *
     * @return the variable and what it says; empty when neither is set
     */
    public Optional<Setting> environmentName(TargetDefinition target) {
        return first(target, "_ENV", ENVIRONMENT);
    }

    private Optional<Setting> first(TargetDefinition target, String ending, String common) {
        String own = target.name().service().toUpperCase(Locale.ROOT) + ending;
        return Stream.of(own, common)
                .flatMap(variable -> environment.lookup(variable).map(value -> new Setting(variable, value)).stream())
                .findFirst();
    }

    /**
     * The flags that are on for a target: those of its service's own variable, such as {@code EXTRACT_FLAGS}; where that is
     * unset, those of {@value #FLAGS}. A list has commas or blanks between the names.
     *
     * @throws UsageException when a name is malformed
     */
    public Flags flags(TargetDefinition target) {
        return first(target, "_FLAGS", FLAGS)
                .map(list -> flags(list.variable(), Flags.words(list.value())))
                .orElse(Flags.NONE);
    }

    /**
     * Flags by their names.
     *
     * @param giver the variable or option that names them, for the message
     * @throws UsageException when a name is malformed
     */
    public static Flags flags(String giver, List<String> names) {
        for (String name : names) {
            if (!Flags.isName(name)) {
                throw new UsageException(
                        giver + ": '" + name + "' is no name of a flag",
                        "Write it as the files do: a small letter, then small letters, digits and hyphens.");
            }
        }
        return Flags.of(names);
    }

    private Optional<Address> unclaimed(TargetDefinition target, Optional<Address> address) {
        if (address.isPresent() && isClaimedByOthers(target, address.get().variable())) {
            throw new UsageException(
                    address.get().variable() + " is set and would name the store of " + target.name()
                            + ", but other services take it for theirs: it cannot mean several stores",
                    "Set " + target.variable() + ", or run each service on its own.");
        }
        return address;
    }

    /** The variables as a target's store shall see them. */
    public Function<String, Optional<String>> environment(TargetDefinition target) {
        return variable -> target.lookup(environment, variable);
    }

    /** Whether a target has an address, were it asked alone. Never fails. */
    public boolean isConfigured(TargetDefinition target) {
        return target.address(environment).isPresent();
    }

    /** The variable that names a target's store, were it asked alone. Never fails. */
    public Optional<String> variableInUse(TargetDefinition target) {
        return target.address(environment).map(Address::variable);
    }

    /**
     * Refuses a call while one of the targets has no address.
     *
     * @throws UsageException that names the variables
     */
    public void demandAddresses(List<TargetDefinition> targets) {
        List<String> missing = new ArrayList<>();
        for (TargetDefinition target : targets) {
            if (address(target).isEmpty()) {
                missing.add("  " + target.name() + ": set " + String.join(" or ", target.variables()));
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "No address is configured of:\n" + String.join("\n", missing),
                    "Set one variable of each, or choose other targets with --target.");
        }
    }

    private boolean isClaimedByOthers(TargetDefinition target, String variable) {
        for (TargetDefinition other : all) {
            boolean shared = target.shares(variable) && other.shares(variable);
            if (!other.name().service().equals(target.name().service())
                    && other.historical().contains(variable)
                    && !shared) {
                return true;
            }
        }
        return false;
    }
}
