package dev.gander.migrate.datastore;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file, for the history. */
public final class ScriptText {

    /** A larger file keeps its checksum only. */
    public static final int MAXIMUM_BYTES = 1 << 20;

    private ScriptText() {}

    /**
     * The text, or empty when the file is too large, or holds a NUL, which not every store keeps.
     *
     * @throws ChangedFileException when the file has gone
     */
    public static Optional<String> of(Step step) {
        ScriptFile file = step.file();
        if (step.script().fileBytes() > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        try (InputStream bytes = file.content().open()) {
            byte[] read = bytes.readNBytes(MAXIMUM_BYTES + 1);
            String text = new String(read, StandardCharsets.UTF_8);
            return read.length <= MAXIMUM_BYTES && text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException gone) {
            ChangedFileException failure = new ChangedFileException(file.origin());
            failure.addSuppressed(gone);
            throw failure;
        }
    }
}
