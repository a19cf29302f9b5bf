package dev.gander.migrate.startup;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.log.LoggingListener;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetDefinition.Need;
import dev.gander.migrate.program.TargetGraph;
import dev.gander.migrate.program.ToolVersion;
import dev.gander.migrate.program.Upkeep;
import dev.gander.migrate.startup.Readiness.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service does about its migrations when it starts.
 *
 * <pre>{@code
 * ServiceStartup startup = ServiceStartup.ofProcess(ShopMigrations.targets());
 * HealthServer health = HealthServer.start(8080, startup::readiness);
 * startup.run();
 * }</pre>
 *
 * <p>Every file is read and judged when it is made. Safe for use by several threads; runs once.
 */
public final class ServiceStartup {

    private final StartupPolicy policy;
    private final List<StartupTarget> targets;
    private final Cancellation cancellation;
    private volatile Phase phase = Phase.STARTING;

    private ServiceStartup(StartupPolicy policy, List<StartupTarget> targets, Cancellation cancellation) {
        this.policy = policy;
        this.targets = List.copyOf(targets);
        this.cancellation = cancellation;
    }

    /**
     * The start of a service in this process, which logs each migration by {@link System.Logger}.
     *
     * @param targets the service's, as its main names them
     * @throws MigrationException when the variables do not say where the stores are, or a file may not run
     */
    public static ServiceStartup ofProcess(List<TargetDefinition> targets) {
        return of(
                targets,
                Environment.ofProcess(),
                Operator.ofProcess(),
                LoggingListener.to(System.getLogger("dev.gander.migrate")));
    }

    /**
     * The start of a service.
     *
     * @param targets the service's, as its main names them
     * @param environment says where the stores are, and by {@code RUN_MIGRATIONS} what to do
     * @param operator who starts it, for the history
     * @param listener hears of each migration
     * @throws MigrationException when the variables do not say where the stores are, or a file may not run
     */
    public static ServiceStartup of(
            List<TargetDefinition> targets, Environment environment, Operator operator, MigrationListener listener) {
        StartupPolicy policy = StartupPolicy.of(environment);
        Configuration configuration = new Configuration(targets, environment);
        configuration.demandAddresses(targets.stream()
                .filter(target -> target.need() == Need.REQUIRED)
                .toList());
        Cancellation cancellation = new Cancellation();
        MigratorOptions options = MigratorOptions.of(
                        Attempt.by(operator.account(), operator.host(), ToolVersion.text()))
                .withListener(listener)
                .withCancellation(cancellation)
                .withVariables(environment);
        return new ServiceStartup(policy, inOrder(targets, configuration, options), cancellation);
    }

    /**
     * Does what {@code RUN_MIGRATIONS} asks, target by target; from then on readiness is what the stores say. Of several
     * instances that start together one migrates and the others wait for it.
     *
     * @throws MigrationException when a migration fails, or when something is pending and the service was told to
     *     check: it must not start. Its {@linkplain MigrationException#kind() kind} gives the exit code
     */
    public void run() {
        switch (policy) {
            case MIGRATE -> targets.forEach(StartupTarget::bringUp);
            case CHECK -> check();
            case LEAVE -> {
                // Others migrate; readiness waits for them.
            }
        }
        serve();
    }

    /** Whether the service can take requests. Asks the stores, each in a session of its own, and writes nothing. */
    public Readiness readiness() {
        Phase now = phase;
        return new Readiness(
                now,
                now == Phase.SERVING
                        ? targets.stream().map(StartupTarget::readiness).toList()
                        : List.of());
    }

    /** Stops a migration that is running, which is rolled back; no longer ready. Returns at once. */
    public void stop() {
        end();
        cancellation.request();
    }

    /** A service that was asked to end meanwhile does not begin to serve. */
    private synchronized void serve() {
        if (phase == Phase.STARTING) {
            phase = Phase.SERVING;
        }
    }

    private synchronized void end() {
        phase = Phase.ENDING;
    }

    private void check() {
        List<MigrationException> obstacles = new ArrayList<>();
        for (StartupTarget target : targets) {
            target.obstacle().ifPresent(obstacles::add);
        }
        if (!obstacles.isEmpty()) {
            MigrationException first = obstacles.get(0);
            obstacles.subList(1, obstacles.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static List<StartupTarget> inOrder(
            List<TargetDefinition> targets, Configuration configuration, MigratorOptions options) {
        TargetDatastores datastores = new TargetDatastores(targets, configuration);
        Map<TargetName, MigrationSet> files = new LinkedHashMap<>();
        Map<TargetName, StartupTarget> migrated = new LinkedHashMap<>();
        List<StartupTarget> declared = new ArrayList<>();
        for (TargetDefinition target : targets) {
            Optional<Address> address = configuration.address(target);
            if (address.isPresent() && target.upkeep() instanceof Upkeep.Declared declaration) {
                DeclaredDatastore datastore = datastores.make(
                        target,
                        address.get(),
                        settings -> declaration.datastores().create(settings));
                declared.add(new DeclaredTarget(target.name(), datastore, options.attempt()));
            } else if (address.isPresent()) {
                files.put(target.name(), read(target, configuration.environment()));
                Datastore datastore = datastores.make(
                        target, address.get(), settings -> target.datastores().create(settings));
                Migrator migrator = new Migrator(
                        target.name(),
                        files.getOrDefault(target.name(), new MigrationSet(List.of())),
                        datastore,
                        options.withFlags(configuration.flags(target))
                                .withOthers(datastores.required(target, address.get())));
                migrated.put(target.name(), new MigratedTarget(target.name(), migrator));
            }
        }
        TargetGraph graph = TargetGraph.of(files);
        graph.refuseUnknown(targets);
        List<StartupTarget> ordered = new ArrayList<>();
        graph.order().forEach(name -> Optional.ofNullable(migrated.get(name)).ifPresent(ordered::add));
        ordered.addAll(declared);
        return ordered;
    }

    private static MigrationSet read(TargetDefinition target, Environment environment) {
        return new MigrationReader(target.migrations(), new MigrationParser(target.syntax(), environment))
                .read()
                .orThrow();
    }
}
