package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a draft into a checkout, all of it or nothing: what was written before a failure is taken back.
 *
 * @param root the checkout
 */
record DraftWriter(Path root) {

    /** A file as it was. */
    private record Former(Path file, byte[] bytes) {}

    /**
     * @throws UsageException when a file cannot be written; nothing has changed then
     */
    void write(Draft draft) {
        try {
            Path folder = root.resolve(draft.service().folder());
            writeFolder(folder, draft);
            change(folder, draft.changed());
        } catch (IOException failure) {
            throw new UsageException(
                    "A file of the checkout cannot be written: " + failure,
                    "Nothing has changed. Set rights and space right and call again.",
                    failure);
        }
    }

    private void change(Path folder, List<FileText> changes) throws IOException {
        List<Former> formers = new ArrayList<>();
        try {
            for (FileText change : changes) {
                Path file = root.resolve(change.path());
                formers.add(new Former(file, Files.readAllBytes(file)));
                Files.writeString(file, change.text());
            }
        } catch (IOException failure) {
            takeBack(folder, formers, failure);
            throw failure;
        }
    }

    /** The folder appears with everything in it. */
    private void writeFolder(Path folder, Draft draft) throws IOException {
        Path work = Files.createTempDirectory(folder.getParent(), ".new-service");
        try {
            Path place = work.resolve("draft");
            for (FileText file : draft.added()) {
                Path path = place.resolve(Path.of(draft.service().folder()).relativize(Path.of(file.path())));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            Files.move(place, folder);
        } finally {
            delete(work);
        }
    }

    /** What cannot be taken back is told with the failure. */
    private static void takeBack(Path folder, List<Former> formers, IOException failure) {
        for (Former former : formers) {
            try {
                Files.write(former.file(), former.bytes());
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
        }
        try {
            delete(folder);
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
