package dev.gander.migrate.sqlite;

import dev.gander.migrate.jdbc.RowReader;
import dev.gander.migrate.model.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/**
 * The connection of a session: the driver's, replaced by a fresh one whenever a script may have left something on it.
 *
 * <p>Belongs to one thread, save {@link #cancel()}.
 */
final class SqliteConnection implements AutoCloseable {

    /** What is being sent, and so what is looked for in it. */
    private enum Sending {
        RECORDS,
        SCRIPT_IN_TRANSACTION,
        SCRIPT_ALONE
    }

    private final SqliteConnections connections;
    private volatile SQLiteConnection current;
    private volatile boolean cancelled;
    private Sending sending = Sending.RECORDS;
    private boolean used;
    private Optional<SqliteReferences> references = Optional.empty();
    private Optional<StatementDeadline> deadline = Optional.empty();

    private SqliteConnection(SqliteConnections connections, SQLiteConnection first) {
        this.connections = connections;
        this.current = first;
    }

    static SqliteConnection open(SqliteConnections connections) {
        return new SqliteConnection(connections, connections.open());
    }

    /** Something that happens in a transaction. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Something that is read. */
    @FunctionalInterface
    interface Reading<R> {
        R read() throws SQLException;
    }

    /** Reads what is there at one moment. */
    <R> R atOneMoment(Reading<R> reading) throws SQLException {
        freshen();
        execute("BEGIN");
        try {
            return reading.read();
        } finally {
            rollback();
        }
    }

    /** Records, in a transaction of their own. */
    void inTransaction(Work work) throws SQLException {
        freshen();
        execute("BEGIN IMMEDIATE");
        try {
            work.run();
            commit();
        } catch (SQLException | RuntimeException e) {
            rollBackAfter(e);
            throw e;
        }
    }

    /** Begins the transaction of these steps: it waits for the write lock as long as the most patient of them would. */
    void begin(List<Step> steps) throws SQLException {
        freshen();
        Optional<Duration> patience = steps.stream()
                .flatMap(step -> step.file().options().lockTimeout().stream())
                .max(Comparator.naturalOrder());
        if (patience.isPresent()) {
            current.setBusyTimeout(Math.toIntExact(patience.get().toMillis()));
            used = true;
        }
        execute("BEGIN IMMEDIATE");
    }

    /** From now on, what is sent is a script of the transaction, whose references are compared in the end. */
    void beginScript(Step step, Optional<SqliteReferences> before) throws SQLException {
        deadline = Optional.empty();
        limit(step.file().options().statementTimeout());
        references = before;
        sending = Sending.SCRIPT_IN_TRANSACTION;
    }

    /** From now on, what is sent is a script, each unit on its own. */
    void beginScriptWithoutTransaction(Step step) throws SQLException {
        limit(step.file().options().statementTimeout());
        sending = Sending.SCRIPT_ALONE;
    }

    /** The script of the open transaction has run; what follows is its record. */
    void endScript() throws SQLException {
        sending = Sending.RECORDS;
        unlimit();
        if (used) {
            execute("PRAGMA query_only = 0");
        }
        if (references.isPresent()) {
            references.get().compare(this);
        }
    }

    /** Runs every command of a text. */
    void send(String text) throws SQLException {
        if (sending == Sending.RECORDS) {
            execute(text);
            return;
        }
        used |= SqliteUnit.touchesSession(text);
        if (cancelled) {
            throw new SQLException("cancelled", "", SqliteFailures.INTERRUPT);
        }
        if (sending == Sending.SCRIPT_IN_TRANSACTION) {
            refuseTransactionEnd(text);
        }
        deadline.ifPresent(StatementDeadline::start);
        execute(text);
    }

    /** Writes a line of the journal while a script without transaction runs. */
    void note(String journal) throws SQLException {
        deadline.ifPresent(StatementDeadline::start);
        execute(journal);
    }

    void commit() throws SQLException {
        execute("COMMIT");
    }

    /** Ends whatever is open: a transaction of ours, or one that a script has left. */
    void rollback() throws SQLException {
        sending = Sending.RECORDS;
        unlimit();
        references = Optional.empty();
        if (hasOpenTransaction()) {
            execute("ROLLBACK");
        }
    }

    /**
     * Whether a transaction is open: ours, or one that a script has begun. The driver does not say, and SQLite itself
     * ends one after some failures, so it is asked for another one, which it refuses within a transaction.
     */
    boolean hasOpenTransaction() throws SQLException {
        try {
            execute("BEGIN");
        } catch (SQLException refused) {
            if (SqliteFailures.code(refused) == SqliteFailures.ERROR) {
                return true;
            }
            throw refused;
        }
        execute("ROLLBACK");
        return false;
    }

    <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
        try (Statement statement = current.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    /** Why a statement was interrupted. */
    String interruption() {
        return deadline.filter(limit -> !cancelled)
                .map(limit -> "it ran longer than its statement-timeout of "
                        + limit.duration().toMillis() + " ms")
                .orElse("cancelled");
    }

    void cancel() {
        cancelled = true;
        try {
            current.getDatabase().interrupt();
        } catch (SQLException | RuntimeException ended) {
            // A connection that has ended runs nothing that could be stopped.
            return;
        }
    }

    @Override
    public void close() {
        try {
            current.close();
        } catch (SQLException ignored) {
            // Everything that matters was committed; the rest goes with the connection.
            return;
        }
    }

    private void rollBackAfter(Exception first) {
        try {
            rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    private static void refuseTransactionEnd(String text) throws SQLException {
        Optional<String> end = SqliteUnit.transactionEnd(text);
        if (end.isPresent()) {
            throw new SQLException(end.get() + " would end the transaction that holds the file and its record together;"
                    + " take it out, or mark the file with '-- +goose NO TRANSACTION'");
        }
    }

    private void limit(Optional<Duration> timeout) throws SQLException {
        if (timeout.isPresent()) {
            deadline = Optional.of(StatementDeadline.on(current, timeout.get()));
            used = true;
        }
    }

    private void unlimit() throws SQLException {
        if (deadline.isPresent()) {
            deadline.get().remove(current);
        }
    }

    /** What a script may have left on the connection goes with it. */
    private void freshen() throws SQLException {
        sending = Sending.RECORDS;
        deadline = Optional.empty();
        if (!used) {
            return;
        }
        used = false;
        SQLiteConnection old = current;
        if (connections.file().isPresent()) {
            old.close();
            current = connections.open();
        } else {
            // A database in memory ends with its last connection.
            current = connections.open();
            old.close();
        }
    }

    private void execute(String text) throws SQLException {
        SqliteConnections.run(current, text);
    }
}
