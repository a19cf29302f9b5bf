package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server wrote about itself since a moment in time. */
final class ServerLog {

    private static final int LAST_LINES = 20;

    private final Path file;
    private final long start;

    private ServerLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    static ServerLog of(Path file) {
        return new ServerLog(file, 0);
    }

    static ServerLog fromNowOn(Path file) {
        try {
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new DevStoreException("Cannot read the server's log " + file + ".", e);
        }
    }

    String tail() {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(start);
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    boolean says(String words) {
        return tail().contains(words);
    }
}
