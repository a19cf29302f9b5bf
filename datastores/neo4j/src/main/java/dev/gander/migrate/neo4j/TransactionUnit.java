package dev.gander.migrate.neo4j;

import dev.gander.migrate.model.Statement;
import dev.gander.migrate.neo4j.SchemaChange.Act;
import dev.gander.migrate.neo4j.SchemaChange.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.SummaryCounters;

/** Consecutive statements of one class in one transaction; a statement that commits by itself is a unit of its own. */
final class TransactionUnit {

    private final Connection connection;
    private final StatementClass kind;
    private final Session session;
    private final Optional<Transaction> transaction;
    private final List<CypherCommand> commands = new ArrayList<>();
    private boolean committing;

    private TransactionUnit(
            Connection connection, StatementClass kind, Session session, Optional<Transaction> transaction) {
        this.connection = connection;
        this.kind = kind;
        this.session = session;
        this.transaction = transaction;
    }

    static TransactionUnit begin(Connection connection, StatementClass kind) {
        Session session = connection.session(AccessMode.WRITE);
        try {
            Optional<Transaction> transaction = kind == StatementClass.ALONE
                    ? Optional.empty()
                    : Optional.of(session.beginTransaction(connection.marked()));
            return new TransactionUnit(connection, kind, session, transaction);
        } catch (Neo4jException e) {
            session.close();
            throw e;
        }
    }

    StatementClass kind() {
        return kind;
    }

    boolean isCommitting() {
        return committing;
    }

    boolean takes(CypherCommand command) {
        return kind == command.kind() && kind != StatementClass.ALONE;
    }

    /** What its statements do to the schema. */
    List<SchemaChange> changes() {
        return commands.stream().flatMap(command -> command.change().stream()).toList();
    }

    /** Its statement, when it has only one. */
    Optional<Statement> only() {
        return commands.size() == 1 ? Optional.of(commands.get(0).statement()) : Optional.empty();
    }

    void execute(CypherCommand command) {
        String text = command.text().orElseThrow();
        commands.add(command);
        if (transaction.isEmpty()) {
            session.run(text, connection.marked()).consume();
            return;
        }
        SummaryCounters counters = transaction.get().run(text).consume().counters();
        if (counters.indexesAdded() + counters.constraintsAdded() == 0) {
            command.change().ifPresent(this::demandDone);
        }
    }

    /** A statement that says IF NOT EXISTS succeeds also where something else is in the way; others do not see this transaction. */
    private void demandDone(SchemaChange change) {
        List<SchemaChange> changes = changes();
        boolean madeHere = changes.subList(0, changes.size() - 1).stream()
                .anyMatch(earlier ->
                        earlier.name().equals(change.name()) || earlier.object().equals(change.object()));
        if (change.act() == Act.MAKE && change.rule() == Rule.DOES_NOTHING && !madeHere) {
            new SchemaCheck(connection).demand(List.of(change));
        }
    }

    /**
     * @param last what a transaction of data statements does before it commits
     */
    void commit(Consumer<Transaction> last) {
        if (transaction.isPresent()) {
            if (kind == StatementClass.DATA) {
                last.accept(transaction.get());
            }
            committing = true;
            transaction.get().commit();
            transaction.get().close();
        }
        session.close();
    }

    /** Never throws: a connection that is lost has taken the transaction with it. */
    void rollback() {
        try {
            transaction.ifPresent(Transaction::close);
            session.close();
        } catch (Neo4jException e) {
            return;
        }
    }
}
