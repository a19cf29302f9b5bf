package dev.gander.migrate.postgres;

import dev.gander.migrate.jdbc.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * One connection, which sends each text verbatim in one message of the simple query protocol.
 *
 * <p>The driver neither splits the text, nor reads JDBC escapes or parameters in it, nor begins a transaction.
 */
final class SqlWire implements AutoCloseable {

    private static final int FLAGS = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
            | QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_NO_RESULTS
            | QueryExecutor.QUERY_NO_METADATA
            | QueryExecutor.QUERY_ONESHOT;

    private final PgConnection connection;
    private volatile boolean busy;

    SqlWire(PgConnection connection) {
        this.connection = connection;
    }

    /** Runs every command of a text of ours, and ignores what it returns. */
    void send(String text) throws SQLException {
        Optional<SQLException> failure = exchange(text, completed -> {}).failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /**
     * Runs every command of a script's text up to the first that fails. This can be cancelled.
     *
     * @param progress told the number of completed commands after each
     * @throws SQLException never for what the server says, which is in the reply
     */
    Reply run(String text, IntConsumer progress) throws SQLException {
        busy = true;
        try {
            return exchange(text, progress);
        } finally {
            busy = false;
        }
    }

    private Reply exchange(String text, IntConsumer progress) throws SQLException {
        Completions completions = new Completions(progress);
        connection
                .getQueryExecutor()
                .execute(connection.createQuery(text, false, false).query, null, completions, 0, 0, FLAGS);
        return completions.reply();
    }

    /** Runs every command of a text and reads the rows of the last one that returns any. */
    <T> List<T> rows(String text, RowReader<T> reader) throws SQLException {
        List<List<T>> all = allRows(text, List.of(reader));
        return all.get(all.size() - 1);
    }

    /**
     * Runs every command of a text and reads the rows of the last ones that return any.
     *
     * @param readers one for each of those; all that come before are ignored
     */
    @SuppressWarnings("unchecked")
    <T> List<List<T>> allRows(String text, List<? extends RowReader<? extends T>> readers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<ResultSet> results = new ArrayList<>();
            boolean rows = statement.execute(text);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    results.add(statement.getResultSet());
                }
                rows = statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            }
            List<List<T>> all = new ArrayList<>();
            for (int index = 0; index < readers.size(); index++) {
                ResultSet result = results.get(results.size() - readers.size() + index);
                List<T> values = new ArrayList<>();
                while (result.next()) {
                    values.add((T) readers.get(index).read(result));
                }
                all.add(values);
            }
            return all;
        }
    }

    /** As {@link #allRows}, for a text that only reads: it can be cancelled. */
    <T> List<List<T>> look(String text, List<? extends RowReader<? extends T>> readers) throws SQLException {
        busy = true;
        try {
            return allRows(text, readers);
        } finally {
            busy = false;
        }
    }

    TransactionState transaction() {
        return connection.getTransactionState();
    }

    /** Rolls back, if a transaction is open. */
    void endTransaction() throws SQLException {
        if (transaction() != TransactionState.IDLE) {
            send("ROLLBACK");
        }
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** The major version. */
    int serverVersion() {
        return connection.getQueryExecutor().getServerVersionNum() / 10_000;
    }

    /** Whether the server tells texts and comments from commands by the rules of {@link SqlScanner}. */
    boolean readsAsScanned() {
        return reported("standard_conforming_strings").equals("on");
    }

    /** Whether any text can be sent and kept: what the database's encoding lacks makes the server refuse a text whole. */
    boolean keepsAllCharacters() {
        String encoding = reported("server_encoding");
        return encoding.equals("UTF8") || encoding.equals("SQL_ASCII");
    }

    /** A setting that the server reports by itself, such as {@code server_version}. */
    String reported(String name) {
        return Optional.ofNullable(connection.getParameterStatus(name)).orElse("");
    }

    /** Asks the server, over another connection, to stop what runs on this one. May come from any thread. */
    void cancel() {
        if (busy) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                // Whoever waits for the statement sees its end in any case.
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What could be lost has been committed before.
            return;
        }
    }
}
