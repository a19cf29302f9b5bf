package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A datastore that lives as long as the object, and keeps every promise of the port: transactions, history, journal, a
 * lock between sessions.
 *
 * <p>Statements do what their first word says: {@code CREATE t} and {@code DROP t} (also {@code CREATE TABLE t (…)})
 * make and remove an object, {@code FAIL} fails, {@code CRASH} ends the session as a killed process would and leaves
 * what a killed process leaves, {@code WAIT} lasts until it is cancelled, {@code SET x} changes the session and
 * {@code UNCHANGED x} fails after that; any other text succeeds and does nothing. {@link #on} adds what else shall happen.
 *
 * <p>Safe for use by several threads; a session belongs to one.
 */
public final class InMemoryDatastore implements Datastore {

    private final TargetName target;
    private final InMemoryStore store;

    private InMemoryDatastore(TargetName target, InMemoryStore store) {
        this.target = target;
        this.store = store;
    }

    /** An empty store for a target. */
    public static InMemoryDatastore of(TargetName target) {
        return new InMemoryDatastore(target, new InMemoryStore());
    }

    /** The same store as the datastore of another target, with tables of its own. */
    public InMemoryDatastore sharedWith(TargetName other) {
        return new InMemoryDatastore(other, store);
    }

    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.SQL;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.TRANSACTIONAL_SCRIPTS, Capability.SCRIPTS_TOGETHER, Capability.CANCEL_STATEMENT);
    }

    @Override
    public DatastoreSession open(Purpose purpose) {
        store.refusal().ifPresent(reason -> {
            throw new DatastoreUnreachableException(target + ": " + reason, "Let the test allow connections.");
        });
        return new InMemorySession(target, store, purpose);
    }

    /** A store of its own, with the objects of this one; none while anybody's records are in this one. */
    @Override
    public ScratchStore scratch() {
        if (store.look(InMemoryContents::holdsRecords)) {
            throw new DatastoreRefusedException(
                    target + ": this store holds the records of migrations, so it is no place to try things out",
                    "Name an empty one.");
        }
        InMemoryStore copy = new InMemoryStore();
        copy.commit(store.look(InMemoryContents::withoutRecords));
        return new ScratchStore() {
            @Override
            public Datastore datastore(TargetName other) {
                return new InMemoryDatastore(other, copy);
            }

            @Override
            public void close() {
                // Nothing is left of it when nobody holds it.
            }
        };
    }

    /** Whenever this statement runs, this happens first; what it throws is the statement's failure. */
    public InMemoryDatastore on(String statement, Runnable act) {
        store.on(statement, act);
        return this;
    }

    /** Somebody's hand runs a statement, past everything that migrates. */
    public void execute(String statement) {
        store.change(contents -> new InMemoryLanguage().execute(statement, contents));
    }

    /** What the statements have created and not removed. */
    public SortedSet<String> objects() {
        return store.look(contents -> new TreeSet<>(contents.objects().keySet()));
    }

    /** Every statement that was run, in order, also those that failed or were rolled back. */
    public List<String> executed() {
        return store.executed();
    }

    /** What the store remembers of this target. */
    public StoreState state() {
        return store.look(contents -> contents.of(target).read());
    }

    /** How many sessions have been opened and not closed. */
    public int openSessions() {
        return store.sessions();
    }

    /** From now on it is a store of this edition. */
    public InMemoryDatastore as(Edition edition) {
        store.edition(edition);
        return this;
    }

    /** From now on nobody can connect. */
    public void refuseConnections(String reason) {
        store.refuse(reason);
    }

    /** Makes the tables, as {@code initialize} does. */
    public void createTables() {
        store.change(contents -> contents.of(target).create(store.now()));
    }

    /** Another tool applies a version: it adds a row to the version table, which it makes if need be. */
    public void insertVersionRow(long version) {
        insertRow(version, true);
    }

    /** A goose before 3.5 undoes a version: it adds a row that says that it is not applied. */
    public void insertUndoneRow(long version) {
        insertRow(version, false);
    }

    private void insertRow(long version, boolean applied) {
        store.change(contents -> {
            InMemoryTables tables = contents.of(target);
            if (tables.read().versionTable() == Presence.ABSENT) {
                tables.create(store.now());
                tables.makeHistoryTable(Presence.ABSENT);
            }
            tables.insertVersion(version, applied, store.now());
        });
    }

    /** Another tool undoes a version: its rows go, the history stays. */
    public void deleteVersionRows(long version) {
        store.change(contents -> contents.of(target).deleteVersion(version));
    }

    /** From now on the version table is there and cannot be read. */
    public void makeVersionTableUnreadable() {
        store.change(contents -> contents.of(target).makeVersionTableUnreadable());
    }

    /** From now on the history table is like this: gone, or there and not readable. */
    public void makeHistoryTable(Presence presence) {
        store.change(contents -> contents.of(target).makeHistoryTable(presence));
    }

    /** Another program takes the lock away from whoever holds it, and keeps it. */
    public void stealLock() {
        store.lockHolder(target).ifPresent(owner -> store.unlock(target, owner));
        store.tryLock(target, new Object());
    }
}
