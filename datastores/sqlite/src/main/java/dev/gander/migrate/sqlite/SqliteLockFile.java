package dev.gander.migrate.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operating system's lock on a file, held by one session of one process.
 *
 * <p>The system gives such a lock to the process, not to the one who asked for it: closing <em>any</em> channel of the
 * file gives it up. So a process must know its own locks before it opens the file, and no two threads may open and close
 * it at once. That is what the table of held locks is for, the one thing here that outlives a session.
 */
final class SqliteLockFile {

    private static final Map<Path, SqliteLockFile> HELD_BY_THIS_PROCESS = new HashMap<>();

    /** Beyond the text, so that it can be read on systems whose locks also keep readers out. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_TEXT = 1000;

    private final Path file;
    private final String holder;
    private final FileChannel channel;
    private final @Nullable Object key;

    private SqliteLockFile(Path file, String holder, FileChannel channel, @Nullable Object key) {
        this.file = file;
        this.holder = holder;
        this.channel = channel;
        this.key = key;
    }

    /**
     * Takes the lock if it is free.
     *
     * @param file made when it is not there, and never deleted
     * @param holder who takes it, for those who wait
     */
    static Optional<SqliteLockFile> tryLock(Path file, String holder) throws IOException {
        return tryLock(
                file, holder, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Takes the lock of a file that is there.
     *
     * @throws java.nio.file.NoSuchFileException when it is not
     */
    static Optional<SqliteLockFile> tryLockExisting(Path file, String holder) throws IOException {
        return tryLock(file, holder, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private static Optional<SqliteLockFile> tryLock(Path file, String holder, Set<StandardOpenOption> options)
            throws IOException {
        synchronized (HELD_BY_THIS_PROCESS) {
            if (HELD_BY_THIS_PROCESS.containsKey(file)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, options);
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                write(channel, holder);
                SqliteLockFile held = new SqliteLockFile(file, holder, channel, key(file));
                HELD_BY_THIS_PROCESS.put(file, held);
                return Optional.of(held);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** Who holds the lock, as they have written it down. */
    static Optional<String> holder(Path file) throws IOException {
        synchronized (HELD_BY_THIS_PROCESS) {
            SqliteLockFile held = HELD_BY_THIS_PROCESS.get(file);
            if (held != null) {
                return Optional.of(held.holder);
            }
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            try (var text = Files.newInputStream(file)) {
                return Optional.of(new String(text.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip())
                        .filter(words -> !words.isEmpty());
            }
        }
    }

    /** Whether the lock is held and still on the file that others would open. */
    boolean isHeld() {
        synchronized (HELD_BY_THIS_PROCESS) {
            try {
                return HELD_BY_THIS_PROCESS.get(file) == this && Objects.equals(key, key(file));
            } catch (IOException gone) {
                return false;
            }
        }
    }

    /** Gives the lock back; a second call does nothing. */
    void release() throws IOException {
        synchronized (HELD_BY_THIS_PROCESS) {
            if (HELD_BY_THIS_PROCESS.remove(file, this)) {
                try (channel) {
                    channel.truncate(0);
                }
            }
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
    }
}
