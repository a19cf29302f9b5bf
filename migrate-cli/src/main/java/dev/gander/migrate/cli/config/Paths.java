package dev.gander.migrate.cli.config;

import dev.gander.migrate.error.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads paths from the words of a call. */
public final class Paths {

    private Paths() {}

    /**
     * @throws UsageException when no file can have such a name
     */
    public static Path parse(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new UsageException(
                    "'" + text + "' is not a path: " + malformed.getReason(), "Write it another way.", malformed);
        }
    }
}
