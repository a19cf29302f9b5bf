package dev.gander.migrate.log;

import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs start, finish and failure of each file, with target, version and name.
 *
 * <pre>{@code
 * options.withListener(LoggingListener.to(System.getLogger("migrations")))
 * }</pre>
 *
 * <p>Starts, finishes and waits for the lock are {@code INFO}, failures are {@code ERROR}. Statements and their texts
 * are never logged: variables that a file takes from the environment may be secrets. As safe for use by several threads
 * as the logger is.
 */
public final class LoggingListener implements MigrationListener {

    private final Logger logger;

    private LoggingListener(Logger logger) {
        this.logger = logger;
    }

    /** A listener that writes to a logger. */
    public static LoggingListener to(Logger logger) {
        return new LoggingListener(logger);
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.StepStarted started) {
            logger.log(Level.INFO, () -> sentence(started.target(), started.step(), "starts"));
        } else if (event instanceof MigrationEvent.StepFinished finished) {
            long millis = finished.result().duration().toMillis();
            logger.log(
                    Level.INFO, () -> sentence(finished.target(), finished.step(), "is done after " + millis + " ms"));
        } else if (event instanceof MigrationEvent.StepFailed failed) {
            String reason = "has failed: " + failed.cause().getMessage();
            logger.log(Level.ERROR, () -> sentence(failed.target(), failed.step(), reason), failed.cause());
        } else if (event instanceof MigrationEvent.LockAwaited awaited) {
            logger.log(
                    Level.INFO,
                    () -> awaited.target() + ": waits for the lock since "
                            + awaited.waited().toMillis() + " ms");
        }
    }

    private static String sentence(TargetName target, Step step, String what) {
        String file = step.version()
                .map(version -> "version " + version + " (" + step.file().name() + ")")
                .orElseGet(() -> step.file().name());
        return target + ": " + step.direction().word() + " of " + file + " " + what;
    }
}
