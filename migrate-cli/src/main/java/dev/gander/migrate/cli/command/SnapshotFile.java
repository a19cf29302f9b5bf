package dev.gander.migrate.cli.command;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.schema.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The snapshot beside a target's migrations.
 *
 * @param folder of the migrations
 */
record SnapshotFile(Path folder) {

    /**
     * Writes it, whole or not at all.
     *
     * @return the file, or empty when it says the same already
     */
    Optional<Path> write(Snapshot snapshot) {
        Path file = folder.resolve(Snapshot.FILE_NAME);
        try {
            byte[] text = snapshot.text().getBytes(StandardCharsets.UTF_8);
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), text)) {
                return Optional.empty();
            }
            Path draft = folder.resolve("." + Snapshot.FILE_NAME + ".draft");
            Files.write(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be written: " + e, "Give this user the right to write into the folder.", e);
        }
    }
}
