package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.model.TargetName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files for branches, in the folder of the one that an address names.
 *
 * @param target for messages
 * @param beside the file of the address; it need not be there
 */
record SqlitePreviews(TargetName target, Path beside) implements Previews {

    private static final String EXTENSION = ".db";

    /** What SQLite and the lock put beside a file; the file itself goes last. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal", ".gander-lock", "");

    @Override
    public PreviewStore of(PreviewName branch) {
        return store(file(branch), Optional.of(branch.branch()));
    }

    @Override
    public void create(PreviewName branch) {
        Path file = file(branch);
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    target + ": the preview " + file + " cannot be made: " + e,
                    "See that its folder is there and that this account may write to it.",
                    e);
        }
    }

    @Override
    public List<PreviewStore> list() {
        List<PreviewStore> stores = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(beside.resolveSibling("."))) {
            for (Path file : files) {
                if (isPreview(file)) {
                    stores.add(store(file.normalize(), Optional.empty()));
                }
            }
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    target + ": the folder of " + beside + " cannot be read: " + e,
                    "See that it is there and that this account may read it.",
                    e);
        }
        stores.sort((one, other) -> one.name().compareTo(other.name()));
        return stores;
    }

    @Override
    public boolean drop(PreviewName branch) {
        Path file = file(branch);
        boolean there = Files.exists(file);
        try {
            for (String companion : COMPANIONS) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + companion));
            }
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    target + ": the preview " + file + " stays behind: " + e,
                    "Close what still has it open, and drop it again.",
                    e);
        }
        return there;
    }

    private Path file(PreviewName branch) {
        return beside.resolveSibling(branch.store(beside.getFileName().toString()) + EXTENSION);
    }

    private static boolean isPreview(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION)
                && PreviewName.isStore(name.substring(0, name.length() - EXTENSION.length()))
                && Files.isRegularFile(file);
    }

    private static PreviewStore store(Path file, Optional<String> branch) {
        return new PreviewStore(file.getFileName().toString(), branch, file.toString(), file.toString());
    }
}
