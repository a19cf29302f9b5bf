package dev.gander.migrate.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** PgBouncer, from Debian's package, in transaction mode before one server that trusts everybody. */
final class PgBouncer implements AutoCloseable {

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param words more of its configuration
     */
    static PgBouncer start(Path folder, int serverPort, String user, List<String> words) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("users.txt"), "\"" + user + "\" \"\"\n");
        Path configuration = folder.resolve("pgbouncer.ini");
        Files.write(
                configuration,
                Stream.concat(
                                Stream.of(
                                        "[databases]",
                                        "* = host=127.0.0.1 port=" + serverPort,
                                        "[pgbouncer]",
                                        "listen_addr = 127.0.0.1",
                                        "listen_port = " + port,
                                        "unix_socket_dir =",
                                        "auth_type = trust",
                                        "auth_file = " + folder.resolve("users.txt"),
                                        "pool_mode = transaction",
                                        "logfile = " + folder.resolve("pgbouncer.log")),
                                words.stream())
                        .toList());
        PgBouncer pooler = new PgBouncer(run(folder, configuration), port);
        pooler.awaitAnswer(folder.resolve("pgbouncer.log"));
        return pooler;
    }

    /** It refuses to run as root; in a user namespace of its own it sees another user. */
    private static Process run(Path folder, Path configuration) throws IOException {
        List<String> call = List.of(program().toString(), configuration.toString());
        boolean root = "root".equals(System.getProperty("user.name"));
        return new ProcessBuilder(
                        root
                                ? Stream.concat(Stream.of("unshare", "-U"), call.stream())
                                        .toList()
                                : call)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.out").toFile())
                .start();
    }

    /** Without it the test is reported as aborted, and where all must have run as failed. */
    private static Path program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> {
                    String reason = "No pgbouncer to test with: run ci/install-tools";
                    return "true".equals(System.getenv("CI"))
                            ? new IllegalStateException(reason)
                            : new TestAbortedException(reason);
                });
    }

    private void awaitAnswer(Path log) throws IOException {
        Db.until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("pgbouncer did not start: " + Files.readString(log));
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
