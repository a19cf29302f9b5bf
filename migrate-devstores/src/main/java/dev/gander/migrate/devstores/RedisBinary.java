package dev.gander.migrate.devstores;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Redis server that can be run.
 *
 * @param server the executable
 */
public record RedisBinary(Path server) {

    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/redis-server"),
            Path.of("/usr/local/bin/redis-server"),
            Path.of("/opt/homebrew/bin/redis-server"));

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");

    public RedisBinary {
        server = server.toAbsolutePath();
        if (!Files.isExecutable(server)) {
            throw new DevStoreException("No Redis server: " + server + " is missing or not executable.");
        }
    }

    /**
     * The server that this machine has installed, else the one on the class path.
     *
     * @param folder where to unpack the latter
     * @throws DevStoreException when there is neither for this machine, or it cannot be unpacked
     */
    public static RedisBinary find(Path folder) {
        return installed().orElseGet(() -> fromClassPath(folder));
    }

    /** The server that this machine has installed. */
    public static Optional<RedisBinary> installed() {
        return INSTALLED.stream().filter(Files::isExecutable).findFirst().map(RedisBinary::new);
    }

    /**
     * The server that {@code com.github.codemonstur:embedded-redis} brings on the class path. It is unpacked once per
     * folder; several programs may do it at the same time.
     *
     * @throws DevStoreException when there is none for this machine, or it cannot be unpacked
     */
    public static RedisBinary fromClassPath(Path folder) {
        String name = Platform.current().redisServer();
        Path server = folder.toAbsolutePath().resolve(name);
        if (Files.notExists(server)) {
            unpack(name, server);
        }
        return new RedisBinary(server);
    }

    private static void unpack(String name, Path server) {
        try (InputStream packed = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new DevStoreException("No Redis server for this machine: none is installed, and the class path"
                        + " holds no " + name + ". Install redis-server.");
            }
            Files.createDirectories(server.getParent());
            Path draft = Files.createTempFile(server.getParent(), name, ".draft");
            Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
            if (!draft.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable");
            }
            move(draft, server);
        } catch (IOException e) {
            throw new DevStoreException(
                    "Cannot unpack " + name + " to " + server + ". Is the disk full, or the folder not writable?", e);
        }
    }

    /** Another program may have put the same file there meanwhile, or may run it: a rename leaves both in peace. */
    private static void move(Path draft, Path server) throws IOException {
        try {
            Files.move(draft, server, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, server, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The first number of its version, which decides the form of its files.
     *
     * @throws DevStoreException when it cannot be run on this machine
     */
    public int majorVersion() {
        String answer = Program.output(List.of(server.toString(), "--version"));
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new DevStoreException(server + " does not say its version but: " + answer.strip());
        }
        return Integer.parseInt(version.group(1));
    }
}
