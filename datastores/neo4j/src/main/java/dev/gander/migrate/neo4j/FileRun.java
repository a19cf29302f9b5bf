package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import java.util.function.Consumer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * One attempt at a step, and what it takes to make it.
 *
 * @param connection to the server
 * @param lock of the target
 * @param records of this attempt
 * @param step to carry out
 * @param attempt who carries it out, and from where on
 */
record FileRun(Connection connection, NodeLock lock, Records records, Step step, Attempt attempt) {

    TargetName target() {
        return connection.target();
    }

    /** Whether consecutive statements of one class share a transaction. */
    boolean sharesTransactions() {
        return step.file().transactionMode() == TransactionMode.TRANSACTIONAL;
    }

    /** Runs queries in a transaction of their own, which commits only while the lock is held. */
    void inTransaction(Consumer<Transaction> queries) {
        try (Session session = connection.session(AccessMode.WRITE);
                Transaction transaction = session.beginTransaction(connection.marked())) {
            queries.accept(transaction);
            lock.fence(transaction);
            transaction.commit();
        }
    }

    /** Writes of a failure, also when the lock was lost; a failure of that is attached to the first. */
    void noting(MigrationException first, Consumer<Transaction> note) {
        try (Session session = connection.session(AccessMode.WRITE);
                Transaction transaction = session.beginTransaction()) {
            note.accept(transaction);
            transaction.commit();
        } catch (Neo4jException | StoreRefusal e) {
            first.addSuppressed(e);
        }
    }
}
