package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.TargetName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The very graph that the settings name, while nothing is in it: Community has no other. A lock keeps a second trial away,
 * and a constraint with this run's number marks the graph: runs on it are refused meanwhile, and without that very mark
 * nothing is removed in the end. The mark is a constraint because migrations may well delete every node.
 */
final class ScratchGraph implements ScratchStore {

    /** Whose lock it is; no service has this name and target. */
    private static final TargetName SCRATCH = new TargetName("gander", "scratch");

    private final Connection connection;
    private final Function<TargetName, Datastore> datastores;
    private final TargetName maker;
    private final Lease lease;
    private final String mark;
    private boolean open = true;

    private ScratchGraph(
            Connection connection,
            Function<TargetName, Datastore> datastores,
            TargetName maker,
            Lease lease,
            String mark) {
        this.connection = connection;
        this.datastores = datastores;
        this.maker = maker;
        this.lease = lease;
        this.mark = mark;
    }

    /**
     * @param owner who asks, for those who wait
     * @param datastores of the targets that are tried out
     */
    static ScratchGraph make(
            DatastoreSettings settings, Terms terms, String owner, Function<TargetName, Datastore> datastores) {
        Neo4jAddress address = Neo4jAddress.of(settings);
        Connection connection =
                Connection.open(address, SCRATCH, new Neo4jFailures(settings.target(), address.toString()));
        NodeLock lock = new NodeLock(connection, owner, terms);
        try {
            requireFree(connection);
            Lease lease = lock.tryAcquire().orElseThrow(() -> taken(connection, lock));
            requireFreeUnderLock(connection, lease);
            return new ScratchGraph(connection, datastores, settings.target(), lease, marked(connection));
        } catch (Neo4jException e) {
            lock.abandon();
            connection.close();
            throw connection.failures().of("make a scratch store", e);
        } catch (MigrationException e) {
            lock.abandon();
            connection.close();
            throw e;
        }
    }

    private static void requireFree(Connection connection) {
        ScratchLook look = ScratchLook.of(connection);
        if (!look.isFree()) {
            String what = look.found().orElse("something");
            throw new DatastoreRefusedException(
                    connection.failures().target() + ": migrations are not tried out in the graph at "
                            + connection.failures().place() + ", which holds " + what
                            + ": all of it would be removed afterwards",
                    look.mark()
                            .map(mark ->
                                    "A trial more than a day ago has left it so. When nothing in it is needed, delete"
                                            + " its nodes, constraints and indexes, " + mark + " among them.")
                            .orElse("Name a Neo4j that holds no node, no constraint and no index."));
        }
    }

    /** Between the first look and the lock somebody may have come. */
    private static void requireFreeUnderLock(Connection connection, Lease lease) {
        try {
            requireFree(connection);
        } catch (DatastoreRefusedException refusal) {
            lease.close();
            new ScratchSweep(connection).lock();
            throw refusal;
        }
        new ScratchSweep(connection).all();
    }

    private static String marked(Connection connection) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String mark = ScratchLook.MARK + run;
        connection.change("CREATE CONSTRAINT " + mark + " FOR (n:__GanderScratch) REQUIRE n.run IS UNIQUE");
        connection.write(Query.SCRATCH_MARK, Map.of("run", run));
        return mark;
    }

    private static LockNotObtainedException taken(Connection connection, NodeLock lock) {
        return new LockNotObtainedException(
                connection.failures().target() + ": migrations are being tried out in the graph at "
                        + connection.failures().place() + " by " + lock.holder().orElse("another run"),
                "Wait for it to end, or name another Neo4j that holds nothing.");
    }

    /**
     * For a run that is no trial.
     *
     * @throws DatastoreRefusedException when the graph is marked: what it would do would be removed
     */
    static void refuseMarked(Connection connection) {
        Optional<String> mark = ScratchLook.mark(connection);
        if (mark.isPresent()) {
            throw new DatastoreRefusedException(
                    connection.target() + ": migrations are being tried out in the graph at "
                            + connection.failures().place()
                            + ", or were until something interrupted that; all that is in it will be removed",
                    "Wait for that to end, or use another graph. If this one shall be kept, drop its constraint "
                            + mark.get() + ".");
        }
    }

    @Override
    public Datastore datastore(TargetName target) {
        return datastores.apply(target);
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (connection) {
            requireMark();
            ScratchSweep sweep = new ScratchSweep(connection);
            sweep.all();
            lease.close();
            sweep.lock();
        } catch (Neo4jException e) {
            throw connection.failures().of("empty the scratch store", e);
        }
    }

    private void requireMark() {
        if (!ScratchLook.mark(connection).equals(Optional.of(mark))) {
            lease.close();
            throw new DatastoreRefusedException(
                    maker + ": the graph at " + connection.failures().place() + " has lost the constraint " + mark
                            + ", which said that all in it may be removed; nothing was removed",
                    "See who has dropped it. When nothing in the graph is needed, delete its nodes, constraints and"
                            + " indexes.");
        }
    }
}
