package dev.gander.migrate.program;

import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.datastore.DeclaredDatastoreFactory;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.MigrationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A target as its service's main names it. Immutable.
 *
 * <p>Its address is taken from the first of these variables that is set: {@code <SERVICE>_<TARGET>_MIGRATION_URL},
 * {@code <SERVICE>_<TARGET>_URL}, then the historical ones. Its migrations, or its declaration, lie on the class path
 * under {@code migrations/<service>/<target>}.
 *
 * @param name such as {@code extract/postgres}
 * @param kind the product in one lower-case word, such as {@code postgres}
 * @param need whether the service works without it
 * @param historical variables that named the store before, the one that wins first
 * @param shared those of them by which several services name one store
 * @param password the variable from which the store's own clients take a password, such as {@code PGPASSWORD};
 *     {@code <SERVICE>_<TARGET>_PASSWORD} wins over it
 * @param scratch the address of scratch stores where nothing is configured; empty when they take a server
 * @param upkeep how its store becomes what the service expects
 */
public record TargetDefinition(
        TargetName name,
        String kind,
        Need need,
        List<String> historical,
        Set<String> shared,
        Optional<String> password,
        Optional<String> scratch,
        Upkeep upkeep) {

    /** Whether a service works without a target. */
    public enum Need {
        REQUIRED,
        OPTIONAL;

        /** The word of listings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TargetDefinition {
        historical = List.copyOf(historical);
        shared = Set.copyOf(shared);
    }

    /**
     * A required target with SQL migrations and no historical variables.
     *
     * @throws IllegalArgumentException when a name is malformed
     */
    public static TargetDefinition of(String service, String target, String kind, DatastoreFactory datastores) {
        TargetName name = new TargetName(service, target);
        return new TargetDefinition(
                name,
                kind,
                Need.REQUIRED,
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                packed(name, datastores, ScriptSyntax.SQL));
    }

    private static Upkeep packed(TargetName name, DatastoreFactory datastores, ScriptSyntax syntax) {
        String folder = "migrations/" + name;
        return new Upkeep.Migrated(
                datastores, syntax, new ClasspathSource(TargetDefinition.class.getClassLoader(), folder, syntax));
    }

    /**
     * A required target whose structures are declared, without historical variables.
     *
     * @throws IllegalArgumentException when a name is malformed
     */
    public static TargetDefinition declared(
            String service, String target, String kind, DeclaredDatastoreFactory datastores) {
        return new TargetDefinition(
                new TargetName(service, target),
                kind,
                Need.REQUIRED,
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new Upkeep.Declared(datastores));
    }

    /**
     * The same target with Cypher migrations.
     *
     * @throws IllegalStateException when it is not migrated
     */
    public TargetDefinition inCypher() {
        return new TargetDefinition(
                name,
                kind,
                need,
                historical,
                shared,
                password,
                scratch,
                packed(name, datastores(), ScriptSyntax.CYPHER));
    }

    /** The same target, which the service can do without. */
    public TargetDefinition optional() {
        return new TargetDefinition(name, kind, Need.OPTIONAL, historical, shared, password, scratch, upkeep);
    }

    /** The same target, with variables that named its store before; the first one that is set wins. */
    public TargetDefinition withHistorical(String... variables) {
        return new TargetDefinition(name, kind, need, List.of(variables), shared, password, scratch, upkeep);
    }

    /**
     * The same target, whose service means the store that others mean by these of its historical variables. A program
     * over several services takes such a variable for each of them, and refuses one that any of them means alone.
     */
    public TargetDefinition sharing(String... variables) {
        return new TargetDefinition(name, kind, need, historical, Set.of(variables), password, scratch, upkeep);
    }

    /** The same target, whose store's own clients take a password from this variable. */
    public TargetDefinition withPassword(String variable) {
        return new TargetDefinition(name, kind, need, historical, shared, Optional.of(variable), scratch, upkeep);
    }

    /** The same target, whose scratch stores take no server: they are made at this address, such as {@code :memory:}. */
    public TargetDefinition withScratch(String url) {
        return new TargetDefinition(name, kind, need, historical, shared, password, Optional.of(url), upkeep);
    }

    /**
     * The same target with migrations from another place.
     *
     * @throws IllegalStateException when it is not migrated
     */
    public TargetDefinition withMigrations(MigrationSource source) {
        return new TargetDefinition(
                name,
                kind,
                need,
                historical,
                shared,
                password,
                scratch,
                new Upkeep.Migrated(datastores(), syntax(), source));
    }

    /** Whether its store is kept by migrations. */
    public boolean isMigrated() {
        return upkeep instanceof Upkeep.Migrated;
    }

    /**
     * Makes its datastore from what is configured.
     *
     * @throws IllegalStateException when it is not migrated
     */
    public DatastoreFactory datastores() {
        return migrated().datastores();
    }

    /**
     * What its migration files are written in.
     *
     * @throws IllegalStateException when it is not migrated
     */
    public ScriptSyntax syntax() {
        return migrated().syntax();
    }

    /**
     * Where its migration files are.
     *
     * @throws IllegalStateException when it is not migrated
     */
    public MigrationSource migrations() {
        return migrated().migrations();
    }

    private Upkeep.Migrated migrated() {
        if (upkeep instanceof Upkeep.Migrated migrated) {
            return migrated;
        }
        throw new IllegalStateException(name + " is declared, not migrated");
    }

    /** A required target of another service on the same product, which nothing but its own variables names. */
    TargetDefinition as(TargetName other) {
        return new TargetDefinition(other, kind, Need.REQUIRED, List.of(), Set.of(), password, scratch, upkeep);
    }

    /** The variable that names the store for the service and, unless there is a migration variable, for us. */
    public String variable() {
        return prefix() + "_URL";
    }

    /** The variable that names the store with the rights of migrations; wins over all others. */
    public String migrationVariable() {
        return prefix() + "_MIGRATION_URL";
    }

    /** Whether a variable may name its store and that of another service. What is declared has an owner for each key. */
    boolean shares(String variable) {
        return shared.contains(variable) || !isMigrated();
    }

    /** The variable that names where scratch stores are made. */
    public String scratchVariable() {
        return prefix() + "_SCRATCH_URL";
    }

    /** The variable that names the store beside which previews are made. */
    public String previewVariable() {
        return prefix() + "_PREVIEW_URL";
    }

    /** Every variable that may name the store and is not about migrations alone, the one that wins first. */
    public List<String> variables() {
        if (historical.isEmpty()) {
            return List.of(variable());
        }
        String[] all = new String[historical.size() + 1];
        all[0] = variable();
        for (int index = 1; index < all.length; index++) {
            all[index] = historical.get(index - 1);
        }
        return List.of(all);
    }

    /** Every variable that may name the store. */
    List<String> everyVariable() {
        List<String> all = new ArrayList<>(List.of(migrationVariable()));
        all.addAll(variables());
        return all;
    }

    /** The first of the variables that is set, in the order in which they win. */
    Optional<Address> address(Environment environment) {
        Optional<String> first = environment.lookup(migrationVariable());
        if (first.isPresent()) {
            return Optional.of(new Address(migrationVariable(), first.get()));
        }
        return serviceAddress(environment);
    }

    /** The same without the variable for migrations alone. */
    Optional<Address> serviceAddress(Environment environment) {
        for (String variable : variables()) {
            Optional<String> url = environment.lookup(variable);
            if (url.isPresent()) {
                return Optional.of(new Address(variable, url.get()));
            }
        }
        return Optional.empty();
    }

    /** The value of a variable as this target's store shall see it. */
    Optional<String> lookup(Environment environment, String variable) {
        if (password.isPresent() && password.get().equals(variable)) {
            Optional<String> own = environment.lookup(prefix() + "_PASSWORD");
            return own.isPresent() ? own : environment.lookup(variable);
        }
        return environment.lookup(variable);
    }

    private String prefix() {
        return name.suffix().toUpperCase(Locale.ROOT);
    }
}
