package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.jdbc.JdbcSession;
import dev.gander.migrate.jdbc.RowReader;
import dev.gander.migrate.jdbc.SqlDialect;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.postgres.TransactionText.Role;
import dev.gander.migrate.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.core.TransactionState;

/**
 * One connection to Postgres for one run or one question.
 *
 * <p>Between two steps the session is always as it was when it was opened: each step ends with what undoes its settings.
 */
final class PostgresSession extends JdbcSession {

    private static final String CANCELLED = "57014";
    private static final int NOTES = 3;

    private final SqlWire wire;
    private final PostgresStore store;
    private final PostgresLock lock;
    private final PostgresFailures failures;
    private final Purpose purpose;
    private boolean untidy;

    PostgresSession(SqlWire wire, PostgresStore store, PostgresLock lock, PostgresFailures failures, Purpose purpose) {
        super(failures.target());
        this.wire = wire;
        this.store = store;
        this.lock = lock;
        this.failures = failures;
        this.purpose = purpose;
    }

    @Override
    public String product() {
        return "PostgreSQL " + wire.reported("server_version").replaceFirst(" .*", "");
    }

    @Override
    public StoreState read() {
        return store.read();
    }

    @Override
    public StoreOutline outline() {
        return store.outline();
    }

    @Override
    public void initialize() {
        requireRun("create the version table");
        store.initialize(lock.fence());
    }

    @Override
    public String initializationScript() {
        return store.initializationScript();
    }

    @Override
    public MigrationLock lock() {
        requireRun("take the migration lock");
        return lock;
    }

    private void requireRun(String doing) {
        if (purpose == Purpose.QUESTION) {
            throw new DatastoreRefusedException(
                    target() + ": this session was opened to ask, so it does not " + doing,
                    "Open a session for a run to write.");
        }
    }

    @Override
    protected SqlDialect dialect() {
        return store.place().dialect(characters());
    }

    private PostgresDialect.Characters characters() {
        return wire.keepsAllCharacters() ? PostgresDialect.Characters.ALL : PostgresDialect.Characters.ASCII;
    }

    /** A text that the database's encoding would mutilate is not kept. */
    @Override
    protected Optional<String> script(Step step) {
        return super.script(step)
                .filter(text -> wire.keepsAllCharacters() || text.chars().allMatch(one -> one < 0x80));
    }

    @Override
    public void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        requireRun("apply migrations");
        store.requireWritable("apply " + steps.get(0));
        long begun = System.nanoTime();
        TransactionalFiles files = new TransactionalFiles(wire, store.texts(), lock.fence(), steps.get(0), attempt);
        try {
            tidyUp();
            // The text that is recorded is read first; the cursor, opened later, notices a file that has changed since.
            files.run(steps, progress, step -> texts().applied(step, attempt, script(step), elapsed(begun)));
            untidy = files.isUntidy();
        } catch (TextFailure e) {
            throw undone(e.step(), attempt, files, begun, explained(e));
        } catch (SQLException e) {
            throw undone(files.current(), attempt, files, begun, failures.of("apply " + files.current(), e));
        } catch (MigrationException e) {
            throw undone(files.current(), attempt, files, begun, e);
        }
    }

    private MigrationException explained(TextFailure failure) {
        if (failure.role() == Role.FENCE && isLockLost(failure.failure())) {
            return failures.lockLost(failure.failure());
        }
        StatementFailedException failed = new StatementFailedException(
                target(), failure.step(), failure.statement(), failure.reason(), failure.remains(), failure.failure());
        return remedy(failure.failure()).map(failed::ofStore).orElse(failed);
    }

    private MigrationException undone(
            Step step, Attempt attempt, TransactionalFiles files, long begun, MigrationException first) {
        try {
            rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
        boolean stays =
                first instanceof StatementFailedException failed && failed.remains() == Remains.EARLIER_STATEMENTS;
        noteFailure(step, attempt, stays ? Outcome.FAILED : Outcome.ROLLED_BACK, files.done(step), begun, first);
        return first;
    }

    @Override
    protected <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
        return wire.rows(query, reader);
    }

    @Override
    protected boolean hasCommand(String unit) {
        return !UnitShape.of(unit).isEmpty();
    }

    @Override
    protected void rollback() throws SQLException {
        wire.endTransaction();
    }

    @Override
    protected boolean inTransaction() {
        return wire.transaction() != TransactionState.IDLE;
    }

    @Override
    protected void write(String records) throws SQLException {
        requireRun("write records");
        store.requireWritable("write records");
        try {
            wire.send(store.transaction(
                    lock.fence(), List.of(records), store.texts().restoration()));
        } catch (SQLException e) {
            rollback();
            throw unlessLockLost(e);
        }
    }

    /** A late request to cancel the script must not take the note with it. */
    @Override
    protected void writeNote(String note) throws SQLException {
        String text = store.transaction(Fence.NONE, List.of(note), store.texts().restoration());
        for (int attempt = 1; ; attempt++) {
            try {
                wire.send(text);
                return;
            } catch (SQLException e) {
                rollback();
                if (attempt == NOTES || !PostgresFailures.state(e).equals(CANCELLED)) {
                    throw e;
                }
            }
        }
    }

    private void tidyUp() throws SQLException {
        if (untidy) {
            wire.send(String.join(";\n", store.texts().restoration()));
            untidy = false;
        }
    }

    @Override
    protected long openJournal(Step step, Optional<String> answered, String running) throws SQLException {
        requireRun("apply migrations");
        store.requireWritable("apply " + step);
        store.refuseTimeouts(step.file().options());
        tidyUp();
        List<String> commands = new ArrayList<>(answered.stream().toList());
        commands.add(running);
        try {
            return wire.rows(store.transaction(lock.fence(), commands, List.of()), row -> row.getLong(1))
                    .get(0);
        } catch (SQLException e) {
            rollback();
            throw unlessLockLost(e);
        }
    }

    @Override
    protected void runAlone(Step step, Statement statement, String journal) throws SQLException {
        LoneStatement lone = LoneStatement.of(statement);
        if (!inTransaction()) {
            try {
                wire.send(store.transaction(
                        lock.fence(),
                        List.of(journal),
                        SessionTexts.timeouts(step.file().options(), lone.shape())));
            } catch (SQLException e) {
                rollback();
                throw failures.of("write the journal of " + step, e);
            }
        }
        lone.run(wire);
    }

    private static boolean isLockLost(SQLException failure) {
        return PostgresFailures.state(failure).equals(Fence.BROKEN);
    }

    private SQLException unlessLockLost(SQLException failure) {
        if (isLockLost(failure)) {
            throw failures.lockLost(failure);
        }
        return failure;
    }

    @Override
    protected String reason(SQLException failure, Optional<Statement> statement) {
        return FailureLine.of(failure, statement) + PostgresFailures.said(failure);
    }

    @Override
    protected Optional<String> remedy(SQLException failure) {
        return PostgresFailures.remedy(failure);
    }

    @Override
    protected MigrationException failure(String doing, SQLException cause) {
        return failures.of(doing, cause);
    }

    @Override
    public void cancel() {
        wire.cancel();
    }

    /** Gives the lock back first: the server notices the end of a connection only a moment later. */
    @Override
    public void close() {
        lock.abandon();
        wire.close();
    }

    @Override
    public Schema schema() {
        return new SchemaReader(wire, failures).read();
    }
}
