package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.TargetName;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A database file in a folder of its own among the system's temporary files. The folder goes with everything that SQLite
 * and the lock have put beside the file.
 */
final class SqliteScratch implements ScratchStore {

    private final TargetName maker;
    private final SqliteScratchFolder folder;

    private SqliteScratch(TargetName maker, SqliteScratchFolder folder) {
        this.maker = maker;
        this.folder = folder;
    }

    /** Makes the folder, and removes those that killed runs have left behind. */
    static SqliteScratch make(TargetName maker) {
        try {
            SqliteScratchFolder folder = SqliteScratchFolder.make();
            folder.removeLeftovers();
            return new SqliteScratch(maker, folder);
        } catch (IOException e) {
            throw new DatastoreRefusedException(
                    maker + ": cannot make a folder for a scratch database: " + e.getMessage(),
                    "Let this account write to the folder of temporary files (-Djava.io.tmpdir names another one).",
                    e);
        }
    }

    @Override
    public Datastore datastore(TargetName target) {
        return SqliteDatastore.of(DatastoreSettings.of(target, folder.database().toString()));
    }

    @Override
    public void close() {
        try {
            folder.remove();
        } catch (IOException | UncheckedIOException e) {
            throw new DatastoreRefusedException(
                    maker + ": cannot remove the scratch database in " + folder.path() + ": " + e.getMessage(),
                    "Close what still has it open, and remove the folder.",
                    e);
        }
    }
}
