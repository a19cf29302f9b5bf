package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One connection to the in-memory store. */
final class InMemorySession implements DatastoreSession {

    private final TargetName target;
    private final InMemoryStore store;
    private final Purpose purpose;
    private final InMemoryLock lock;
    private final InMemoryLanguage language = new InMemoryLanguage();
    private boolean open = true;

    InMemorySession(TargetName target, InMemoryStore store, Purpose purpose) {
        this.target = target;
        this.store = store;
        this.purpose = purpose;
        this.lock = new InMemoryLock(store, target);
        store.opened();
    }

    @Override
    public String product() {
        return "in-memory store";
    }

    @Override
    public StoreState read() {
        requireOpen();
        try {
            return store.look(contents -> contents.of(target).read());
        } catch (InMemoryRefusal refusal) {
            throw new DatastoreRefusedException(
                    target + ": " + refusal.getMessage(), "Let the test make it readable.", refusal);
        }
    }

    @Override
    public void initialize() {
        requireWritable();
        store.change(contents -> contents.of(target).create(store.now()));
    }

    @Override
    public String initializationScript() {
        return "CREATE goose_db_version_" + target.suffix() + ";\nCREATE gander_history_" + target.suffix() + ";\n";
    }

    @Override
    public MigrationLock lock() {
        requireWritable();
        return lock;
    }

    @Override
    public void apply(Step step, Attempt attempt, StatementProgress progress) {
        if (step.file().transactionMode() == TransactionMode.TRANSACTIONAL) {
            applyTogether(List.of(step), attempt, only -> progress);
            return;
        }
        requireWritable();
        refuseTimeouts(step);
        crashing(() -> journalled(step, new InMemoryRecord(target, step, attempt, store.now()), progress));
    }

    @Override
    public void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        requireWritable();
        steps.forEach(this::refuseTimeouts);
        crashing(() -> inTransaction(steps, attempt, progress));
    }

    private void crashing(Runnable work) {
        try {
            work.run();
        } catch (InMemoryLanguage.Crash crash) {
            close();
            throw new DatastoreUnreachableException(target + ": the connection broke", "Run again.", crash);
        } finally {
            language.forgetSettings();
        }
    }

    private void refuseTimeouts(Step step) {
        FileOptions options = step.file().options();
        if (options.lockTimeout().isPresent() || options.statementTimeout().isPresent()) {
            throw new DatastoreRefusedException(
                    target + ": " + step.file().origin() + " sets a timeout, and the in-memory store keeps none",
                    "Take the timeout out of the file.");
        }
    }

    private void inTransaction(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        InMemoryContents contents = store.begin();
        for (Step step : steps) {
            InMemoryRecord record = new InMemoryRecord(target, step, attempt, store.now());
            try {
                run(step, record, progress.apply(step), text -> language.execute(text, contents));
                recordOrFail(step, () -> record.end(contents, Outcome.APPLIED, store.now()), Remains.NOTHING);
            } catch (InMemoryLanguage.Crash crash) {
                throw crash;
            } catch (RuntimeException failure) {
                note(failure, () -> store.change(all -> record.fail(all, Outcome.ROLLED_BACK, failure, store.now())));
                throw failure;
            }
            language.forgetSettings();
        }
        store.commit(contents);
    }

    private void journalled(Step step, InMemoryRecord record, StatementProgress progress) {
        recordOrFail(step, () -> store.change(contents -> record.begin(contents)), Remains.NOTHING);
        try {
            run(step, record, progress, text -> {
                store.change(record::advance);
                store.change(contents -> language.execute(text, contents));
            });
            recordOrFail(
                    step,
                    () -> store.change(contents -> record.end(contents, Outcome.APPLIED, store.now())),
                    Remains.EARLIER_STATEMENTS);
        } catch (InMemoryLanguage.Crash crash) {
            throw crash;
        } catch (RuntimeException failure) {
            note(failure, () -> store.change(all -> record.fail(all, Outcome.FAILED, failure, store.now())));
            throw failure;
        }
    }

    /** How one statement reaches the store. */
    @FunctionalInterface
    private interface Execution {
        void of(String text);
    }

    private void run(Step step, InMemoryRecord record, StatementProgress progress, Execution execution) {
        try (StatementCursor cursor = step.script().open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                Statement statement = next.get();
                if (statement.number() >= record.firstStatement()) {
                    execute(step, statement, execution);
                    record.done(statement.number());
                    progress.completed(statement.number());
                }
            }
        }
    }

    private void execute(Step step, Statement statement, Execution execution) {
        if (InMemoryLanguage.isBlank(statement.text())) {
            return;
        }
        Runnable act = store.executing(statement.text());
        try {
            act.run();
            execution.of(statement.text());
        } catch (InMemoryLanguage.Crash crash) {
            throw crash;
        } catch (RuntimeException failure) {
            throw failed(step, Optional.of(statement), failure, remains(step));
        }
    }

    private static Remains remains(Step step) {
        return step.file().transactionMode() == TransactionMode.TRANSACTIONAL
                ? Remains.NOTHING
                : Remains.EARLIER_STATEMENTS;
    }

    private void recordOrFail(Step step, Runnable recording, Remains remains) {
        try {
            recording.run();
        } catch (InMemoryRefusal refusal) {
            throw failed(step, Optional.empty(), refusal, remains);
        }
    }

    private StatementFailedException failed(
            Step step, Optional<Statement> statement, RuntimeException cause, Remains remains) {
        return new StatementFailedException(
                target, step, statement, String.valueOf(cause.getMessage()), remains, cause);
    }

    private static void note(RuntimeException failure, Runnable noting) {
        try {
            noting.run();
        } catch (InMemoryRefusal refusal) {
            failure.addSuppressed(refusal);
        }
    }

    @Override
    public void record(Step step, Attempt attempt, Outcome outcome) {
        requireWritable();
        InMemoryRecord record = new InMemoryRecord(target, step, attempt, store.now());
        InMemoryContents contents = store.begin();
        recordOrFail(
                step,
                () -> {
                    if (outcome == Outcome.SKIPPED) {
                        record.skip(contents, store.now());
                    } else {
                        record.end(contents, outcome, store.now());
                    }
                },
                Remains.NOTHING);
        store.commit(contents);
    }

    @Override
    public Edition edition() {
        return store.edition();
    }

    @Override
    public Optional<String> recordedScript(HistoryRow row) {
        requireOpen();
        return store.look(contents -> contents.of(target).script(row.id()));
    }

    @Override
    public Optional<Set<String>> columns(String kind, String name) {
        requireOpen();
        if (!kind.equals("table")) {
            throw new UsageException(target + ": the in-memory store has no " + kind, "It has objects of kind table.");
        }
        return store.look(contents ->
                Optional.ofNullable(contents.objects().get(name)).map(columns -> Set.copyOf(columns.keySet())));
    }

    @Override
    public Schema schema() {
        requireOpen();
        return store.look(InMemoryContents::schema);
    }

    @Override
    public void cancel() {
        language.cancel();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            lock.close();
            store.closed();
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new DatastoreUnreachableException(target + ": the session has ended", "Open another one.");
        }
    }

    private void requireWritable() {
        requireOpen();
        if (purpose == Purpose.QUESTION) {
            throw new DatastoreRefusedException(
                    target + ": this session was opened to look, not to write", "Open one for a run.");
        }
    }
}
