package dev.gander.migrate.sqlite;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one scratch database. Its run locks a file in it, and the lock ends with the process, however that ends:
 * a folder whose lock anybody can take was left behind.
 *
 * @param path of the folder
 * @param owner the lock
 */
record SqliteScratchFolder(Path path, SqliteLockFile owner) {

    private static final String PREFIX = "gander-scratch";
    private static final String OWNER = "owner";

    /** Makes a folder that is this run's from its first moment on. */
    static SqliteScratchFolder make() throws IOException {
        Path path = Files.createTempDirectory(PREFIX).toRealPath();
        Optional<SqliteLockFile> lock = SqliteLockFile.tryLock(path.resolve(OWNER), holder());
        if (lock.filter(SqliteLockFile::isHeld).isPresent()) {
            return new SqliteScratchFolder(path, lock.get());
        }
        // Somebody who looked for leftovers came between the file and its lock, and has taken it for one.
        return make();
    }

    /** Removes what killed runs of this account have left beside it. What cannot be removed now stays for the next run. */
    void removeLeftovers() {
        try (Stream<Path> found = Files.list(path.getParent())) {
            found.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .forEach(this::removeIfLeft);
        } catch (IOException | UncheckedIOException unreadable) {
            // Nobody has to be let in to see the names of all temporary files.
            return;
        }
    }

    private void removeIfLeft(Path other) {
        try {
            if (Files.isDirectory(other, NOFOLLOW_LINKS)
                    && Files.getOwner(other, NOFOLLOW_LINKS).equals(Files.getOwner(path))) {
                Optional<SqliteLockFile> lock = SqliteLockFile.tryLockExisting(other.resolve(OWNER), holder());
                if (lock.isPresent()) {
                    new SqliteScratchFolder(other, lock.get()).remove();
                }
            }
        } catch (IOException | UncheckedIOException stays) {
            // It has no lock, or has gone meanwhile.
            return;
        }
    }

    Path database() {
        return path.resolve("scratch.db");
    }

    /** Removes the folder with all that is in it; done twice it does no harm. */
    void remove() throws IOException {
        try {
            if (Files.exists(path)) {
                empty();
            }
        } finally {
            owner.release();
        }
    }

    /** The lock's file goes last, with the folder. */
    private void empty() throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(
                            Comparator.<Path, Boolean>comparing(this::isKept).thenComparing(Comparator.reverseOrder()))
                    .toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    private boolean isKept(Path found) {
        return found.equals(path) || found.equals(path.resolve(OWNER));
    }

    private static String holder() {
        return "process " + ProcessHandle.current().pid();
    }
}
