package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running development Redis on 127.0.0.1 and a free port.
 *
 * <p>It stops when it is closed and also when this program ends in any other way, {@code kill -9} included. A server that an
 * earlier, killed program left on the same data folder is stopped before this one starts. Runs as root too. Thread-safe.
 *
 * <pre>{@code
 * var binary = RedisBinary.find(cache);
 * try (var redis = DevRedis.start(DevRedisSettings.throwaway(binary, folder.resolve("data")))) {
 *     String url = redis.url(0); // redis://127.0.0.1:40123/0
 * }
 * }</pre>
 */
public final class DevRedis implements AutoCloseable {

    private static final int PORT_ATTEMPTS = 5;

    /** What the log says when another program took the port between our finding it free and the server's opening it. */
    private static final String PORT_TAKEN = "Address already in use";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    private final DevRedisSettings settings;
    private final int port;
    private final FolderLock lock;
    private final Keeper keeper;

    private DevRedis(DevRedisSettings settings, int port, FolderLock lock, Keeper keeper) {
        this.settings = settings;
        this.port = port;
        this.lock = lock;
        this.keeper = keeper;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws DevStoreException when another program runs a server on the same data folder, or the server does not start; the
     *     message holds the end of its log
     */
    public static DevRedis start(DevRedisSettings settings) {
        RedisFolder folder = new RedisFolder(settings);
        FolderLock lock = FolderLock.tryAcquire(folder.lock())
                .orElseThrow(() -> new DevStoreException("The data folder " + settings.dataFolder() + " is in use by "
                        + FolderLock.holder(folder.lock()) + ". Wait for it to end, or choose another folder."));
        try {
            folder.prepare();
            Keeper keeper = Keeper.start(folder.stopWords(), folder.toDelete());
            return launch(settings, folder, lock, keeper);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DevRedis launch(DevRedisSettings settings, RedisFolder folder, FolderLock lock, Keeper keeper) {
        try {
            return new DevRedis(settings, startOnFreePort(settings, folder), lock, keeper);
        } catch (RuntimeException e) {
            keeper.stop();
            throw e;
        }
    }

    private static int startOnFreePort(DevRedisSettings settings, RedisFolder folder) {
        for (int attempt = 1; ; attempt++) {
            int port = Loopback.freePort();
            folder.configure(port);
            ServerLog log = ServerLog.fromNowOn(folder.log());
            Program.run(folder.startWords());
            if (answers(settings, folder, port, log)) {
                return port;
            }
            if (attempt == PORT_ATTEMPTS || !log.says(PORT_TAKEN)) {
                throw new DevStoreException("Redis did not start. The end of its log " + folder.log() + ":\n"
                        + log.tail() + "\nIf the data is of no worth, delete its folder and start again.");
            }
        }
    }

    /** Waits until the server answers, or has ended: it tells nobody when it is ready. */
    private static boolean answers(DevRedisSettings settings, RedisFolder folder, int port, ServerLog log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                if (folder.process().isPresent() && isReady(settings, port)) {
                    return true;
                }
                if (folder.hasFailed() || log.says("Failed listening")) {
                    return false;
                }
                Thread.sleep(POLL.toMillis());
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevStoreException("Interrupted while Redis was starting.", e);
        }
    }

    private static boolean isReady(DevRedisSettings settings, int port) {
        try (RedisWire wire = new RedisWire(port)) {
            if (settings.password().isPresent()) {
                wire.call("AUTH", settings.password().get());
            }
            return wire.call("PING").equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The process number of the server, for tests that kill it. */
    public long pid() {
        return new RedisFolder(settings)
                .process()
                .orElseThrow(() -> new DevStoreException("The server on " + settings.dataFolder() + " is not running."))
                .pid();
    }

    /** The server's log. */
    public Path log() {
        return new RedisFolder(settings).log();
    }

    /** The address of a database, with the password when there is one. */
    public String url(int database) {
        String password = settings.password()
                .map(secret -> ":" + Percent.encode(secret) + "@")
                .orElse("");
        return "redis://" + password + "127.0.0.1:" + port + "/" + database;
    }

    /**
     * Removes every key of a database.
     *
     * @throws DevStoreException when the server refuses or does not answer
     */
    public void flush(int database) {
        try (RedisWire wire = new RedisWire(port)) {
            if (settings.password().isPresent()) {
                wire.call("AUTH", settings.password().get());
            }
            String chosen = wire.call("SELECT", Integer.toString(database));
            String flushed = chosen.equals("OK") ? wire.call("FLUSHDB") : chosen;
            if (!flushed.equals("OK")) {
                throw new DevStoreException(
                        "The development Redis refused to flush database " + database + ": " + flushed);
            }
        } catch (IOException e) {
            throw new DevStoreException("Cannot flush database " + database + " of the development Redis.", e);
        }
    }

    /** Stops the server, and removes its data when the settings say so. A second call does nothing. */
    @Override
    public void close() {
        boolean stopped = keeper.stop();
        lock.close();
        if (!stopped && new RedisFolder(settings).process().isPresent()) {
            throw new DevStoreException("The server on " + settings.dataFolder() + " did not stop; its process is "
                    + pid() + ". Its log is " + log() + ".");
        }
    }
}
