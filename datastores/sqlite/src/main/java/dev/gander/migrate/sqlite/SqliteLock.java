package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.model.TargetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the runs on one database file: a lock on {@code <database>.gander-lock}, beside the file that all symbolic
 * links lead to. It ends with the process, however that ends.
 */
final class SqliteLock implements MigrationLock, AutoCloseable {

    private static final int MOST_LINKS = 40;
    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private final TargetName target;
    private final Path file;
    private @Nullable SqliteLockFile held;

    SqliteLock(TargetName target, Path database) {
        this.target = target;
        this.file = beside(target, database);
    }

    @Override
    public Optional<Lease> tryAcquire() {
        try {
            Optional<SqliteLockFile> taken = SqliteLockFile.tryLock(file, description());
            taken.ifPresent(lock -> held = lock);
            return taken.map(this::lease);
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    target + ": cannot lock " + file + ": " + e.getMessage(),
                    "Runs queue at that file, and SQLite itself writes a journal beside the database: allow this"
                            + " account to write in the folder, and make room on its disk.",
                    e);
        }
    }

    @Override
    public Optional<String> holder() {
        try {
            return SqliteLockFile.holder(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Gives back what is held. */
    @Override
    public void close() {
        SqliteLockFile lock = held;
        if (lock != null) {
            held = null;
            release(lock);
        }
    }

    private Lease lease(SqliteLockFile lock) {
        return new Lease() {
            @Override
            public void check() {
                if (!lock.isHeld()) {
                    throw new LeaseLostException(
                            target + ": the lock file " + file + " was removed or replaced during the run",
                            "Leave that file alone: it is never in the way. See what happened, then run again.");
                }
            }

            @Override
            public void close() {
                release(lock);
            }
        };
    }

    private static void release(SqliteLockFile lock) {
        try {
            lock.release();
        } catch (IOException ignored) {
            // Only its text could not be taken away: the channel is closed in any case, and the lock with it.
        }
    }

    private static String description() {
        return "process " + ProcessHandle.current().pid()
                + hostName().map(name -> " on " + name).orElse("") + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Asking the network for this machine's name can take seconds. */
    private static Optional<String> hostName() {
        try {
            return Files.isReadable(LINUX_HOST_NAME)
                    ? Optional.of(Files.readString(LINUX_HOST_NAME).strip())
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static Path beside(TargetName target, Path database) {
        try {
            Path real = database;
            for (int links = 0; Files.isSymbolicLink(real) && links < MOST_LINKS; links++) {
                real = real.resolveSibling(Files.readSymbolicLink(real));
            }
            Path folder = real.toAbsolutePath().resolveSibling(".").toRealPath();
            return folder.resolve(real.getFileName() + ".gander-lock");
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    target + ": cannot find the folder of " + database + ": " + e.getMessage(),
                    "See that the path and its symbolic links lead to a file.",
                    e);
        }
    }
}
