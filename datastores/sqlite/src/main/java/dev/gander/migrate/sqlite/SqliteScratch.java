package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.TargetName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database file in a folder of its own among the system's temporary files. The folder goes with everything that SQLite
 * and the lock have put beside the file.
 */
final class SqliteScratch implements ScratchStore {

    private final TargetName maker;
    private final Path folder;

    private SqliteScratch(TargetName maker, Path folder) {
        this.maker = maker;
        this.folder = folder;
    }

    static SqliteScratch make(TargetName maker) {
        try {
            return new SqliteScratch(maker, Files.createTempDirectory("gander-scratch"));
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    maker + ": cannot make a folder for a scratch database: " + e.getMessage(),
                    "Let this account write to the folder of temporary files (-Djava.io.tmpdir names another one).",
                    e);
        }
    }

    @Override
    public Datastore datastore(TargetName target) {
        return SqliteDatastore.of(
                DatastoreSettings.of(target, folder.resolve("scratch.db").toString()));
    }

    @Override
    public void close() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatastoreRefusedException(
                    maker + ": cannot remove the scratch database in " + folder + ": " + e.getMessage(),
                    "Close what still has it open, and remove the folder.",
                    e);
        }
    }
}
