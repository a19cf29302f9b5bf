package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.MigrationLock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A lock that is a node of its target: who holds it, since when and until when, by the database's clock, and a token that
 * grows with every holder.
 */
final class NodeLock implements MigrationLock {

    private final Connection connection;
    private final String owner;
    private final Terms terms;
    private Optional<NodeLease> lease = Optional.empty();

    NodeLock(Connection connection, String owner, Terms terms) {
        this.connection = connection;
        this.owner = owner;
        this.terms = terms;
    }

    @Override
    public Optional<Lease> tryAcquire() {
        try {
            new Initialization(connection).createLockConstraint();
            if (!held().isEmpty()) {
                return Optional.empty();
            }
            long asked = System.nanoTime();
            List<Record> taken = connection.write(
                    Query.LOCK_ACQUIRE,
                    Map.of("owner", owner, "lease", terms.lease().toMillis()));
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            NodeLease made = new NodeLease(this, taken.get(0).get("token").asLong(), asked);
            lease = Optional.of(made);
            return Optional.of(made);
        } catch (Neo4jException e) {
            if (Neo4jFailures.isTransient(e) && !Neo4jFailures.isLost(e)) {
                return Optional.empty();
            }
            throw connection.failures().of("take the migration lock", e);
        }
    }

    @Override
    public Optional<String> holder() {
        try {
            return held().stream().map(NodeLock::described).findFirst();
        } catch (Neo4jException e) {
            throw connection.failures().of("ask who holds the migration lock", e);
        }
    }

    private List<Record> held() {
        return connection.read(Query.LOCK_HOLDER, Map.of());
    }

    private static String described(Record row) {
        return row.get("owner").asString() + ", since "
                + row.get("acquired_at").asZonedDateTime().toLocalDateTime().withNano(0) + " UTC, lease until "
                + row.get("expires_at").asZonedDateTime().toLocalDateTime().withNano(0) + " UTC";
    }

    /**
     * Returns when the lock that this session has taken, if any, is still held as far as is known here.
     *
     * @throws dev.gander.migrate.error.LeaseLostException when it was lost
     */
    void check() {
        lease.filter(NodeLease::isOpen).ifPresent(NodeLease::check);
    }

    /**
     * Lets a transaction commit only while the lock is held, and keeps others from taking it over until then.
     *
     * @throws dev.gander.migrate.error.LeaseLostException when it was lost
     */
    void fence(Transaction transaction) {
        if (lease.isEmpty() || !lease.get().isOpen()) {
            return;
        }
        lease.get().check();
        if (connection.run(transaction, Query.LOCK_FENCE, holding(lease.get())).isEmpty()) {
            throw connection.failures().lockLost("another run has taken it over, or its lease has expired");
        }
    }

    /** Lengthens a lease; false when it is not ours any more. */
    boolean renew(NodeLease mine) {
        return !connection.write(Query.LOCK_RENEW, holding(mine)).isEmpty();
    }

    void release(NodeLease mine) {
        connection.write(Query.LOCK_RELEASE, holding(mine));
    }

    Neo4jFailures failures() {
        return connection.failures();
    }

    Terms terms() {
        return terms;
    }

    private Map<String, Object> holding(NodeLease mine) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("owner", owner);
        parameters.put("token", mine.token());
        parameters.put("lease", terms.lease().toMillis());
        return parameters;
    }

    /** Gives the lock back if it is held; a failure to do so is left to the expiry. */
    void abandon() {
        lease.ifPresent(NodeLease::abandon);
    }
}
