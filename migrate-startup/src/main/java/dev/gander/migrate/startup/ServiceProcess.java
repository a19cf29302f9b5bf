package dev.gander.migrate.startup;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The life of a service's process: it listens, does what {@code RUN_MIGRATIONS} asks, opens its stores, serves, and ends
 * with SIGTERM. A failure before it serves ends it with the exit code of that failure.
 *
 * <pre>{@code
 * public static void main(String[] words) {
 *     System.exit(ServiceProcess.of("shop", ShopMigrations.targets()).run(ShopStores::open));
 * }
 * }</pre>
 */
public final class ServiceProcess {

    private static final Duration LONGEST_END = Duration.ofMinutes(1);
    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65_535;

    private final Logger log = System.getLogger("dev.gander.service");
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final String service;
    private final List<TargetDefinition> targets;

    private ServiceProcess(String service, List<TargetDefinition> targets) {
        this.service = service;
        this.targets = List.copyOf(targets);
    }

    /**
     * @param service its name; {@code <SERVICE>_PORT} is where it listens, 8080 when that is not set
     * @param targets its stores
     */
    public static ServiceProcess of(String service, List<TargetDefinition> targets) {
        return new ServiceProcess(service, targets);
    }

    /**
     * Runs until the process is asked to end. Never throws: a failure is logged and becomes an exit code.
     *
     * @param opening opens what the service works with, after the migrations; closed when it ends
     * @return what the process ends with
     */
    public int run(Function<ServiceStores, ? extends AutoCloseable> opening) {
        try {
            Environment environment = Environment.ofProcess();
            ServiceStartup startup = ServiceStartup.ofProcess(targets);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(startup), "end"));
            try (HealthServer health = HealthServer.start(port(environment), startup::readiness)) {
                log.log(Level.INFO, service + ": listening on port " + health.port());
                startup.run();
                try (AutoCloseable stores = opening.apply(new ServiceStores(targets, environment))) {
                    log.log(Level.INFO, service + ": serving");
                    asked.await();
                }
            }
            log.log(Level.INFO, service + ": ended");
            return ExitCode.DONE.number();
        } catch (MigrationException refused) {
            log.log(Level.ERROR, service + ": not started: " + refused.getMessage() + "\n" + refused.advice());
            return ExitCode.of(refused.kind()).number();
        } catch (Exception unexpected) {
            log.log(Level.ERROR, service + ": not started", unexpected);
            return ExitCode.FAILED.number();
        } finally {
            ended.countDown();
        }
    }

    /** The process ends when this returns, so it waits until a migration is rolled back and the stores are closed. */
    private void end(ServiceStartup startup) {
        startup.stop();
        asked.countDown();
        try {
            if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                log.log(Level.WARNING, service + ": did not end in " + LONGEST_END.toSeconds() + " s");
            }
        } catch (InterruptedException impatience) {
            Thread.currentThread().interrupt();
        }
    }

    private int port(Environment environment) {
        String variable = service.toUpperCase(Locale.ROOT) + "_PORT";
        String value = environment.lookup(variable).orElse(DEFAULT_PORT);
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new UsageException(
                    variable + " is '" + value + "', which is no port", "Set it to a number from 0 to 65535.");
        }
        return Integer.parseInt(value);
    }
}
