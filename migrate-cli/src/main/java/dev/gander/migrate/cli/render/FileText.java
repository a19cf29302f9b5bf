package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Migration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a file, for comparison. */
final class FileText {

    /** The size up to which texts are kept in the history; a larger one has nothing to be compared with. */
    private static final int LARGEST = 1 << 20;

    private FileText() {}

    static Optional<String> of(Migration migration) {
        try (InputStream bytes = migration.content().open()) {
            byte[] beginning = bytes.readNBytes(2 * LARGEST);
            return Optional.of(new String(beginning, StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Lines as the checksum sees them: without carriage returns, and without blank lines at the end. */
    static List<String> lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing().lines().toList();
    }
}
