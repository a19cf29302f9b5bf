package dev.gander.migrate.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Where goose's command is. */
final class GooseProgram {

    /** Names the command, as {@code ci/install-goose} prints it. */
    static final String VARIABLE = "GANDER_TEST_GOOSE";

    /** What is said where there is none. */
    static final String ABSENT =
            "goose is not here, so NOTHING IS COMPARED WITH IT: run ci/install-goose (it needs Go)";

    private GooseProgram() {}

    /**
     * The command that the environment names, else the one that {@code ci/install-goose} has built in this checkout.
     * Where there is none, the test does not run: it is reported as aborted, {@link AbsentGoose} says so aloud, and in CI
     * it fails.
     */
    static Path find() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        try (var built =
                Files.newDirectoryStream(Path.of("../target").toAbsolutePath().normalize(), "goose-v*")) {
            for (Path folder : built) {
                return folder.resolve("goose");
            }
        } catch (java.io.IOException e) {
            // Nothing has been built in this checkout.
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(ABSENT);
        }
        throw new TestAbortedException(ABSENT);
    }
}
