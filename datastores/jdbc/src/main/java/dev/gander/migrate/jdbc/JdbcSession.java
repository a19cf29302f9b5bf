package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.ScriptText;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The half of a session that SQL stores share: it runs scripts with and without transaction and makes their records; the
 * store's own half says how to send text, begin, commit and explain failures.
 *
 * <p>Like every session, it belongs to one thread.
 */
public abstract class JdbcSession implements DatastoreSession {

    private final TargetName target;

    protected JdbcSession(TargetName target) {
        this.target = target;
    }

    protected final TargetName target() {
        return target;
    }

    /** The store's query text. */
    protected abstract SqlDialect dialect();

    /** Runs one query. */
    protected abstract <T> List<T> rows(String query, RowReader<T> reader) throws SQLException;

    /** Whether a unit holds any command, and not only comments and semicolons. */
    protected abstract boolean hasCommand(String unit);

    /** Rolls back; does nothing when no transaction is open. */
    protected abstract void rollback() throws SQLException;

    /** Writes records in a transaction of their own. */
    protected abstract void write(String records) throws SQLException;

    /** Writes of a failure, in a transaction of its own, also when the lock was lost. */
    protected void writeNote(String note) throws SQLException {
        write(note);
    }

    /**
     * Runs one statement of a script without transaction.
     *
     * @param journal notes that this statement is next; to be sent before it, in a transaction of its own, unless the
     *     script has itself begun a transaction: what is open then goes with a crash, so the older note stays true
     */
    protected abstract void runAlone(Step step, Statement statement, String journal) throws SQLException;

    /**
     * Prepares the session for a script without transaction and begins its journal, in one transaction.
     *
     * @param answered what marks the interrupted attempt that this one answers
     * @param running a query that inserts the journal's row and returns its id
     * @return that id
     */
    protected abstract long openJournal(Step step, Optional<String> answered, String running) throws SQLException;

    /** Whether a transaction is open, such as one that a script without transaction has begun itself. */
    protected abstract boolean inTransaction() throws SQLException;

    /** What a failed statement says to a person, without secrets. */
    protected abstract String reason(SQLException failure, Optional<Statement> statement);

    /** What to do about the store when it, and not the statement, is the reason; empty when that is not known. */
    protected abstract Optional<String> remedy(SQLException failure);

    /** The failure of a statement, or of committing, with the advice that fits it. */
    final StatementFailedException failed(
            Step step, Optional<Statement> statement, Remains remains, SQLException cause) {
        StatementFailedException failure =
                new StatementFailedException(target, step, statement, reason(cause, statement), remains, cause);
        return remedy(cause).map(failure::ofStore).orElse(failure);
    }

    /** The failure of anything but a migration's statement: not reachable, or refused. */
    protected abstract MigrationException failure(String doing, SQLException cause);

    protected final RecordTexts texts() {
        return new RecordTexts(dialect());
    }

    @Override
    public final void apply(Step step, Attempt attempt, StatementProgress progress) {
        if (step.file().transactionMode() == TransactionMode.TRANSACTIONAL) {
            applyTogether(List.of(step), attempt, only -> progress);
        } else {
            new JournalledScript(this, step, attempt, progress).run();
        }
    }

    /** Runs transactional scripts and makes their records: all of it, or nothing. */
    @Override
    public abstract void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress);

    /** The plain way to do that. */
    protected final void statementByStatement(
            List<Step> steps,
            Attempt attempt,
            Function<Step, StatementProgress> progress,
            ScriptTransaction transaction) {
        new TransactionalScripts(this, transaction, attempt, progress).run(steps);
    }

    @Override
    public final void record(Step step, Attempt attempt, Outcome outcome) {
        try {
            write(
                    outcome == Outcome.SKIPPED
                            ? texts().skipped(step, attempt, script(step))
                            : texts().recorded(step, attempt, script(step), outcome));
        } catch (SQLException e) {
            throw failure("record " + step, e);
        }
    }

    /** The text that goes into the history. */
    protected Optional<String> script(Step step) {
        return ScriptText.of(step);
    }

    @Override
    public final Optional<String> recordedScript(HistoryRow row) {
        try {
            return rows(texts().selectScript(row.id()), found -> Optional.ofNullable(found.getString(1))).stream()
                    .findFirst()
                    .flatMap(text -> text);
        } catch (SQLException e) {
            throw failure("read the recorded script of " + row.subject(), e);
        }
    }

    @Override
    public final Optional<Set<String>> columns(String kind, String name) {
        String query = dialect()
                .selectColumns(kind, name)
                .orElseThrow(() -> new UsageException(
                        target + ": a file requires " + kind + " " + name + ", and this store knows nothing called "
                                + kind,
                        "'requires-object' takes one of: "
                                + String.join(", ", dialect().objectKinds()) + "."));
        try {
            List<Optional<String>> columns = rows(query, row -> Optional.ofNullable(row.getString(1)));
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(columns.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
        } catch (SQLException e) {
            throw failure("look for the " + kind + " " + name, e);
        }
    }

    /** Notes a failed transactional attempt in a transaction of its own; a failure of that is attached to the first. */
    protected final void noteFailure(
            Step step, Attempt attempt, Outcome outcome, int done, long begun, MigrationException first) {
        try {
            writeNote(texts().failed(
                            step,
                            attempt,
                            script(step),
                            outcome,
                            done,
                            elapsed(begun),
                            String.valueOf(first.getMessage())));
        } catch (SQLException | RuntimeException e) {
            first.addSuppressed(e);
        }
    }

    protected static long elapsed(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
