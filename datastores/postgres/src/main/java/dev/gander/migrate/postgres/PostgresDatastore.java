package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.jdbc.TableName;
import dev.gander.migrate.model.ScriptSyntax;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A PostgreSQL database, version 13 or later.
 *
 * <p>The URL is a libpq URI, libpq's {@code keyword=value} words, or a JDBC URL; what it does not say comes from the
 * variables that libpq reads, the password also from a password file. Host, user and database have no default.
 *
 * <p>Runs exclude each other, and applications that use goose's own lockers, by goose's key: as an advisory lock of the
 * session, or, behind a transaction pooler, as a lease in the table {@code goose_lock}. Either excludes runs on all targets
 * of the database at once.
 *
 * <p>Every file finds the session as the first one did: authorization, role, settings, cursors, prepared statements, channels,
 * temporary tables and sequence caches of the file before are gone, and what the role, the database and the URL set is
 * back. Nor does anything that a file sets reach the records about it.
 *
 * <p>{@code tstamp} of the version table is {@code now()} without a zone, as goose stores it: in the zone of the role, the
 * database or the server, or the one that the URL or {@code PGTZ} names, and never in the JVM's. Times of the history are
 * moments.
 *
 * <p>goose creates its table without a lock. Whoever loses that race looks again and uses the table that is there.
 *
 * <p>A file that travels as one text holds its own commit, so the server ends it even when this program is killed: all of it
 * is there or nothing, and the lock is held until then. A server with {@code client_connection_check_interval} rolls back.
 */
public final class PostgresDatastore implements Datastore {

    private final DatastoreSettings settings;
    private final ConnectionSettings connection;
    private final TableName table;
    private final TableLock.Terms terms;

    PostgresDatastore(DatastoreSettings settings, TableLock.Terms terms) {
        this(settings, ConnectionSettings.of(settings), terms);
    }

    /** A database that the settings do not name. */
    PostgresDatastore(DatastoreSettings settings, ConnectionSettings connection, TableLock.Terms terms) {
        this.settings = settings;
        this.connection = connection;
        this.table = TableName.parse(settings.versionTable());
        this.terms = terms;
    }

    /**
     * The datastore of a target; a {@link dev.gander.migrate.datastore.DatastoreFactory}.
     *
     * @throws dev.gander.migrate.error.UsageException when the URL or the table's name cannot be understood
     */
    public static PostgresDatastore of(DatastoreSettings settings) {
        return new PostgresDatastore(settings, TableLock.Terms.OF_GOOSE);
    }

    @Override
    public String kind() {
        return "postgres";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.SQL;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    /**
     * Opens a connection for reading beside the migrations: all it reads is one state of the database, and it cannot
     * write. It is the caller's to close, which leaves nothing behind. A statement's fetch size is heeded.
     *
     * @throws dev.gander.migrate.error.MigrationException when the server does not answer, does not let us in, or is too
     *     old
     */
    public Connection openSnapshot() {
        return new PostgresConnector(connection, failures()).openSnapshot();
    }

    @Override
    public DatastoreSession open(Purpose purpose) {
        PostgresFailures failures = failures();
        PostgresConnector connector = new PostgresConnector(connection, failures);
        SqlWire wire = connector.connect();
        StoreLook look =
                new StoreLook(table, "gander_history_" + settings.target().suffix(), connection.timeZone());
        PostgresStore store = new PostgresStore(wire, look, failures, settings.lock());
        PostgresLock lock = settings.lock() == LockMechanism.SESSION
                ? new AdvisoryLock(wire, failures)
                : new TableLock(wire, connector, store::place, holder(), terms);
        return new PostgresSession(wire, store, lock, failures, purpose);
    }

    /**
     * Makes a database of its own on the same server, as a copy of this one with all that is in it. The role needs
     * {@code CREATEDB} and has to own this database, and nobody else may be connected to it for that moment. Scratch databases
     * of this target that a killed run has left behind go on the way.
     */
    @Override
    public ScratchStore scratch() {
        return new ScratchDatabases(settings, connection, failures()).make();
    }

    /**
     * Databases on the same server, as copies of this one with all that is in it; no migration may be applied in it. The role
     * needs {@code CREATEDB} and has to own this database, and nobody else may be connected to it when one is made.
     */
    @Override
    public Optional<Previews> previews() {
        return Optional.of(new PreviewDatabases(settings, connection, failures()));
    }

    private PostgresFailures failures() {
        return new PostgresFailures(settings.target(), connection.toString());
    }

    /** As goose names a holder: host, process, and eight digits that tell two runs of one process apart. */
    private String holder() {
        String host = settings.environment().apply("HOSTNAME").orElse("localhost");
        return host + "-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return "postgres " + connection;
    }
}
