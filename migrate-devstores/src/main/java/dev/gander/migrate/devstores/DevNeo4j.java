package dev.gander.migrate.devstores;

import java.nio.file.Path;

/**
 * A running development Neo4j, Community edition, on 127.0.0.1 and a free port, in a process of its own.
 *
 * <p>It stops when it is closed and also when this program ends in any other way, {@code kill -9} included. A server that an
 * earlier, killed program left on the same data folder has ended before this one starts. Nobody connects without the password,
 * which is made with the data folder and kept in it. Thread-safe.
 *
 * <pre>{@code
 * try (var neo4j = DevNeo4j.start(DevNeo4jSettings.throwaway(Neo4jJars.standard(), folder.resolve("data")))) {
 *     String url = neo4j.url(); // bolt://127.0.0.1:40123, for neo4j.username() with neo4j.password()
 * }
 * }</pre>
 */
public final class DevNeo4j implements AutoCloseable {

    private static final String USERNAME = "neo4j";
    private static final int PORT_ATTEMPTS = 5;

    /** What the log says when another program took the port between our finding it free and the server's opening it. */
    private static final String PORT_TAKEN = "Address already in use";

    private final Neo4jFolder folder;
    private final Running running;
    private final String password;
    private final FolderLock lock;

    private DevNeo4j(Neo4jFolder folder, Running running, String password, FolderLock lock) {
        this.folder = folder;
        this.running = running;
        this.password = password;
        this.lock = lock;
    }

    private record Running(Neo4jProcess process, long pid, int port) {}

    /**
     * Starts the server and returns when it answers.
     *
     * @throws DevStoreException when another program runs a server on the same data folder, or the server does not start; the
     *     message holds the end of its log
     */
    public static DevNeo4j start(DevNeo4jSettings settings) {
        Neo4jFolder folder = new Neo4jFolder(settings);
        FolderLock lock = FolderLock.tryAcquire(folder.lock())
                .orElseThrow(() -> new DevStoreException("The data folder " + settings.dataFolder() + " is in use by "
                        + FolderLock.holder(folder.lock()) + ". Wait for it to end, or choose another folder."));
        try {
            String password = folder.prepare();
            return new DevNeo4j(folder, startOnFreePort(settings, folder, password), password, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Running startOnFreePort(DevNeo4jSettings settings, Neo4jFolder folder, String password) {
        Neo4jWords words = new Neo4jWords(settings.jars(), settings.runtime());
        for (int attempt = 1; ; attempt++) {
            int port = Loopback.freePort();
            ServerLog log = ServerLog.fromNowOn(folder.log());
            Neo4jProcess process = Neo4jProcess.start(
                    words.run(settings.dataFolder(), port), password, folder.log(), folder.toDelete());
            folder.record().write(process.handle());
            try {
                return new Running(process, process.awaitReady(), port);
            } catch (DevStoreException e) {
                if (attempt == PORT_ATTEMPTS || !log.says(PORT_TAKEN)) {
                    throw new DevStoreException(
                            "Neo4j did not start: " + e.getMessage() + " The end of its log " + folder.log() + ":\n"
                                    + log.tail() + "\nIf the data is of no worth, delete its folder and start again.",
                            e);
                }
            }
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return running.port();
    }

    /** The address for the driver, without the user. */
    public String url() {
        return "bolt://" + Loopback.ADDRESS + ":" + running.port();
    }

    /** The name of the one user, who may do everything. */
    public String username() {
        return USERNAME;
    }

    /** The password of that user. */
    public String password() {
        return password;
    }

    /** The process number of the server, for tests that kill it. */
    public long pid() {
        return running.pid();
    }

    /** What the server printed. Its own logs lie in the folder {@code logs} beside this file. */
    public Path log() {
        return folder.log();
    }

    /** Stops the server, and removes its data when the settings say so. A second call does nothing. */
    @Override
    public void close() {
        running.process().stop();
        folder.leave();
        lock.close();
    }
}
