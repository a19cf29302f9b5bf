package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A Neo4j database, version 5 or later.
 *
 * <p>The URL is one of Neo4j's own, such as {@code neo4j+s://graph.example.com:7687/shop} or
 * {@code bolt://localhost?database=shop}; without a database it is the user's home database. User and password come from
 * the URL, or from {@code NEO4J_USERNAME} and {@code NEO4J_PASSWORD}. Host, user and password have no default.
 *
 * <p>Runs on one target exclude each other by a lease in the database; runs on different targets do not.
 */
public final class Neo4jDatastore implements Datastore {

    private static final Set<Capability> CAPABILITIES =
            Set.of(Capability.LOCK_ACROSS_MACHINES, Capability.CANCEL_STATEMENT);

    /** What becomes of what is done in it. */
    private enum Use {
        LASTING,
        TRIAL
    }

    private final DatastoreSettings settings;
    private final Neo4jAddress address;
    private final Terms terms;
    private final Use use;

    Neo4jDatastore(DatastoreSettings settings, Terms terms) {
        this(settings, terms, Use.LASTING);
    }

    private Neo4jDatastore(DatastoreSettings settings, Terms terms, Use use) {
        this.use = use;
        this.settings = settings;
        this.address = Neo4jAddress.of(settings);
        this.terms = terms;
    }

    /**
     * The datastore of a target; a {@link dev.gander.migrate.datastore.DatastoreFactory}.
     *
     * @throws UsageException when the URL cannot be understood, or another version table is asked for
     */
    public static Neo4jDatastore of(DatastoreSettings settings) {
        if (settings.table().isPresent()) {
            throw new UsageException(
                    settings.target() + ": Neo4j has no tables, so there is no other version table to choose",
                    "Leave --table out: versions are nodes with the label __GanderVersion.");
        }
        return new Neo4jDatastore(settings, Terms.DEFAULT);
    }

    @Override
    public String kind() {
        return "neo4j";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.CYPHER;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public DatastoreSession open(Purpose purpose) {
        Neo4jFailures failures = new Neo4jFailures(settings.target(), address.toString());
        Connection connection = Connection.open(address, settings.target(), failures);
        if (purpose == Purpose.RUN && use == Use.LASTING) {
            refuseScratch(connection);
        }
        NodeLock lock = new NodeLock(connection, owner(), terms);
        return new Neo4jSession(connection, lock, purpose, terms);
    }

    private static void refuseScratch(Connection connection) {
        try {
            ScratchGraph.refuseMarked(connection);
        } catch (Neo4jException e) {
            connection.close();
            throw connection.failures().of("look for a trial's mark", e);
        } catch (DatastoreRefusedException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * This very graph, while nothing is in it; it is emptied when the scratch store is closed. What a trial that was
     * interrupted has left there within a day is removed first.
     */
    @Override
    public ScratchStore scratch() {
        return ScratchGraph.make(settings, terms, owner(), this::forTrial);
    }

    private Neo4jDatastore forTrial(TargetName target) {
        DatastoreSettings others = new DatastoreSettings(
                target, settings.url(), Optional.empty(), settings.lock(), settings.environment());
        return new Neo4jDatastore(others, terms, Use.TRIAL);
    }

    /** Host, process, and eight digits that tell two runs of one process apart. */
    private String owner() {
        String host = settings.environment().apply("HOSTNAME").orElse("localhost");
        return host + "-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return "neo4j " + address;
    }
}
