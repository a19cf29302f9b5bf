package dev.gander.migrate.neo4j;

import dev.gander.migrate.model.TargetName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The driver, for one run or one question. Nothing is retried. What one method writes, the next one sees, also on a
 * cluster. Safe for use by several threads.
 */
final class Connection implements AutoCloseable {

    private static final int CONNECT_SECONDS = 10;
    private static final int POOL = 4;

    private final Driver driver;
    private final Neo4jAddress address;
    private final TargetName target;
    private final Neo4jFailures failures;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    private final String run = UUID.randomUUID().toString();

    private Connection(Driver driver, Neo4jAddress address, TargetName target, Neo4jFailures failures) {
        this.driver = driver;
        this.address = address;
        this.target = target;
        this.failures = failures;
    }

    /**
     * @throws dev.gander.migrate.error.DatastoreUnreachableException when there is no answer or no entry
     */
    static Connection open(Neo4jAddress address, TargetName target, Neo4jFailures failures) {
        AuthToken token = address.user().isEmpty()
                ? AuthTokens.none()
                : AuthTokens.basic(address.user().get(), address.password().orElse(""));
        Driver driver = GraphDatabase.driver(address.uri(), token, config());
        Connection connection = new Connection(driver, address, target, failures);
        try (Session session = connection.session(AccessMode.READ)) {
            session.run("RETURN 1").consume();
            return connection;
        } catch (Neo4jException e) {
            connection.close();
            throw failures.unreachable(e);
        }
    }

    /** The driver would log its comings and goings to the standard error stream, and only its old setting keeps it from that. */
    @SuppressWarnings("deprecation")
    private static Config config() {
        return Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(2 * CONNECT_SECONDS, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(POOL)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withTelemetryDisabled(true)
                .withUserAgent("gander")
                .withLogging(Logging.none())
                .build();
    }

    TargetName target() {
        return target;
    }

    Neo4jFailures failures() {
        return failures;
    }

    /** A session, which the caller closes. In one for reading the server refuses every change. */
    Session session(AccessMode mode) {
        SessionConfig.Builder config =
                SessionConfig.builder().withDefaultAccessMode(mode).withBookmarkManager(bookmarks);
        address.database().ifPresent(config::withDatabase);
        return driver.session(config.build());
    }

    /** Marks a transaction as one of this run, so that it can be found and stopped. */
    TransactionConfig marked() {
        return TransactionConfig.builder().withMetadata(Map.of("gander", run)).build();
    }

    /** The rows of a query, read in a transaction of its own. */
    List<Record> read(Query query, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.READ)) {
            return session.run(query.text(), with(parameters), marked()).list();
        }
    }

    /** Runs a query in a transaction of its own. */
    List<Record> write(Query query, Map<String, Object> parameters) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.run(query.text(), with(parameters), marked()).list();
        }
    }

    /** Runs a statement about the schema, which takes no parameters, in a transaction of its own. */
    void change(String statement) {
        try (Session session = session(AccessMode.WRITE)) {
            session.run(statement, marked()).consume();
        }
    }

    /** Runs a query in a transaction of the caller's. */
    List<Record> run(Transaction transaction, Query query, Map<String, Object> parameters) {
        return transaction.run(query.text(), with(parameters)).list();
    }

    private Map<String, Object> with(Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("service", target.service());
        all.put("target", target.target());
        return all;
    }

    /** Asks the server to end what this run has begun and not ended. */
    void terminate() {
        for (Record transaction : read(Query.OWN_TRANSACTIONS, Map.of("run", run))) {
            read(Query.TERMINATE, Map.of("id", transaction.get("transactionId").asString()));
        }
    }

    /**
     * Connections are given up at once. What comes after that is not waited for: the driver's threads, which do not keep a program
     * alive, take a fifth of a second to make sure that nobody asks them for anything.
     */
    @Override
    public void close() {
        driver.closeAsync();
    }
}
