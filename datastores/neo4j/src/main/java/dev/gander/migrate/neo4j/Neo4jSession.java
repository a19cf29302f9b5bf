package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.neo4j.SchemaObject.Sort;
import dev.gander.migrate.schema.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

/** One run or one question on Neo4j. Nothing in it lasts from one step to the next but the lock. */
final class Neo4jSession implements DatastoreSession {

    private final Connection connection;
    private final NodeLock lock;
    private final Purpose purpose;
    private final Terms terms;

    Neo4jSession(Connection connection, NodeLock lock, Purpose purpose, Terms terms) {
        this.connection = connection;
        this.lock = lock;
        this.purpose = purpose;
        this.terms = terms;
    }

    @Override
    public String product() {
        Record row = components();
        return "Neo4j " + row.get("version").asString() + " "
                + row.get("edition").asString();
    }

    @Override
    public Edition edition() {
        return components().get("edition").asString().equals(Edition.COMMUNITY.word())
                ? Edition.COMMUNITY
                : Edition.ENTERPRISE;
    }

    private Record components() {
        try {
            return connection.read(Query.EDITION, Map.of()).get(0);
        } catch (Neo4jException e) {
            throw connection.failures().of("ask for the version", e);
        }
    }

    @Override
    public StoreState read() {
        return new StoreNodes(connection).read();
    }

    @Override
    public void initialize() {
        requireRun("create the version nodes");
        try {
            new Initialization(connection).createAll();
        } catch (Neo4jException e) {
            throw connection.failures().of("create the version nodes", e);
        }
    }

    @Override
    public String initializationScript() {
        return Initialization.script(connection.target());
    }

    @Override
    public MigrationLock lock() {
        requireRun("take the migration lock");
        return lock;
    }

    @Override
    public void apply(Step step, Attempt attempt, StatementProgress progress) {
        requireRun("apply migrations");
        refuseTimeouts(step);
        SchemaArrival arrival =
                new SchemaArrival(new SchemaCheck(connection), new IndexWait(connection, lock, progress, terms));
        new FileExecution(run(step, attempt), progress, arrival).apply();
    }

    private FileRun run(Step step, Attempt attempt) {
        return new FileRun(connection, lock, new Records(connection, step, attempt), step, attempt);
    }

    private void refuseTimeouts(Step step) {
        FileOptions options = step.file().options();
        if (options.lockTimeout().isPresent() || options.statementTimeout().isPresent()) {
            throw new DatastoreRefusedException(
                    connection.target() + ": " + step.file().origin() + " sets lock-timeout or statement-timeout,"
                            + " and Neo4j keeps neither for a single statement",
                    "Take the line out of the file. The server's own settings are db.lock.acquisition.timeout and"
                            + " db.transaction.timeout; '--timeout' limits a whole run.");
        }
    }

    @Override
    public void record(Step step, Attempt attempt, Outcome outcome) {
        requireRun("write records");
        FileRun run = run(step, attempt);
        try {
            run.inTransaction(transaction -> {
                if (outcome == Outcome.SKIPPED) {
                    run.records().skip(transaction);
                } else {
                    run.records().make(transaction, outcome);
                }
            });
        } catch (Neo4jException | StoreRefusal e) {
            throw connection.failures().of("record " + step, e);
        }
    }

    @Override
    public OptionalInt statementsDone(Step step, HistoryEntry interrupted) {
        try {
            return new InterruptedFile(new SchemaCheck(connection)).statementsDone(step, interrupted);
        } catch (Neo4jException e) {
            throw connection.failures().of("compare the schema with " + step, e);
        }
    }

    @Override
    public Optional<String> recordedScript(HistoryRow row) {
        try {
            return new StoreNodes(connection).script(row.id());
        } catch (Neo4jException e) {
            throw connection.failures().of("read the recorded script of " + row.subject(), e);
        }
    }

    /** A constraint or an index, whose columns are its properties. */
    @Override
    public Optional<Set<String>> columns(String kind, String name) {
        Sort sort = switch (kind) {
            case "constraint" -> Sort.CONSTRAINT;
            case "index" -> Sort.INDEX;
            default ->
                throw new UsageException(
                        connection.target() + ": a file requires " + kind + " " + name
                                + ", and Neo4j knows nothing called " + kind,
                        "'requires-object' takes one of: constraint, index.");
        };
        try {
            return Catalog.of(connection).find(sort, name).map(object -> Set.copyOf(object.properties()));
        } catch (Neo4jException e) {
            throw connection.failures().of("look for the " + kind + " " + name, e);
        }
    }

    @Override
    public Schema schema() {
        try {
            return SchemaRows.read(connection);
        } catch (Neo4jException e) {
            throw connection.failures().of("read the schema", e);
        }
    }

    private void requireRun(String doing) {
        if (purpose == Purpose.QUESTION) {
            throw new DatastoreRefusedException(
                    connection.target() + ": this session was opened to ask, so it does not " + doing,
                    "Open a session for a run to write.");
        }
    }

    @Override
    public void cancel() {
        try {
            connection.terminate();
        } catch (Neo4jException | IllegalStateException e) {
            // A session that has ended, or a server that is gone, has nothing left to stop.
            return;
        }
    }

    @Override
    public void close() {
        lock.abandon();
        connection.close();
    }
}
