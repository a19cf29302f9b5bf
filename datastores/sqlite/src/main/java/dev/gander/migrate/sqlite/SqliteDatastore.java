package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;

/**
 * A SQLite database: a file, or memory.
 *
 * <p>The address is a path, a {@code file:} URI with SQLite's own parameters and {@code busy_timeout} (milliseconds to
 * wait for another writer; 5000 by default), {@code sqlite:path}, {@code sqlite:///path}, {@code jdbc:sqlite:path}, or
 * {@code :memory:}, which lives as long as one session.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SqliteDatastore implements Datastore {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.TRANSACTIONAL_SCRIPTS,
            Capability.SCRIPTS_TOGETHER,
            Capability.STATEMENT_TIMEOUTS,
            Capability.CANCEL_STATEMENT);

    private final TargetName target;
    private final SqliteAddress address;
    private final SqliteDialect dialect;

    private SqliteDatastore(TargetName target, SqliteAddress address, SqliteDialect dialect) {
        this.target = target;
        this.address = address;
        this.dialect = dialect;
    }

    /**
     * The datastore that the settings describe. Touches no file.
     *
     * @throws UsageException when the address or the table's name cannot be understood
     */
    public static SqliteDatastore of(DatastoreSettings settings) {
        if (settings.lock() == LockMechanism.TABLE) {
            throw new UsageException(
                    settings.target() + ": a lock in a table is for databases behind a pooler; SQLite has none",
                    "Leave the lock at its default.");
        }
        return new SqliteDatastore(
                settings.target(),
                SqliteAddress.parse(settings.url()),
                SqliteDialect.of(settings.versionTable(), settings.target()));
    }

    @Override
    public String kind() {
        return "sqlite";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.SQL;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public DatastoreSession open(Purpose purpose) {
        if (purpose == Purpose.QUESTION && isAbsent()) {
            return new AbsentSession(target, address, dialect);
        }
        return SqliteSession.open(target, dialect, new SqliteConnections(target, address, purpose));
    }

    @Override
    public ScratchStore scratch() {
        return SqliteScratch.make(target);
    }

    /** Files in the folder of this one; a database in memory has none. */
    @Override
    public Optional<Previews> previews() {
        return address.file().map(file -> new SqlitePreviews(target, file));
    }

    /**
     * Opens a connection for reading beside the migrations: all it reads is one state of the database, and it cannot
     * write. It is the caller's to close, which leaves nothing behind.
     *
     * @throws dev.gander.migrate.error.MigrationException when there is no such file, it is none of SQLite, or it may
     *     not be opened
     */
    public Connection openSnapshot() {
        if (isAbsent()) {
            throw new DatastoreUnreachableException(
                    target + ": there is no SQLite database at " + address.place(),
                    "Mend the path, or make the database with 'up'.");
        }
        return new SqliteConnections(target, address, Purpose.QUESTION).openSnapshot();
    }

    private boolean isAbsent() {
        return address.file().filter(Files::notExists).isPresent();
    }

    @Override
    public String toString() {
        return "SqliteDatastore[" + target + ", " + address.place() + "]";
    }
}
