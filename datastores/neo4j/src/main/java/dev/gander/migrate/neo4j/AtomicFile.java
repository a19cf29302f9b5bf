package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.util.Optional;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/** One run of a file of data statements: all of it and its record in one transaction, or nothing. */
final class AtomicFile {

    private final FileRun run;
    private final StatementProgress progress;
    private int done;
    private Optional<Statement> running = Optional.empty();
    private boolean committing;

    AtomicFile(FileRun run, StatementProgress progress) {
        this.run = run;
        this.progress = progress;
    }

    void apply() {
        try (StatementCursor cursor = run.step().script().open()) {
            commitAll(cursor);
        } catch (Neo4jException | StoreRefusal e) {
            boolean unknown = committing && Neo4jFailures.isLost(e);
            throw noted(new StatementFailedException(
                    run.target(),
                    run.step(),
                    running,
                    Neo4jFailures.reason(e, running),
                    unknown ? Remains.UNKNOWN : Remains.NOTHING,
                    e));
        } catch (MigrationException e) {
            throw noted(e);
        }
    }

    private void commitAll(StatementCursor cursor) {
        try (Session session = run.connection().session(AccessMode.WRITE);
                Transaction transaction =
                        session.beginTransaction(run.connection().marked())) {
            for (running = cursor.next(); running.isPresent(); running = cursor.next()) {
                execute(transaction, running.get());
            }
            run.records().make(transaction, Outcome.APPLIED);
            run.lock().fence(transaction);
            committing = true;
            transaction.commit();
        }
    }

    private void execute(Transaction transaction, Statement statement) {
        if (statement.number() < run.attempt().firstStatement()) {
            return;
        }
        run.lock().check();
        CypherCommand.of(statement)
                .text()
                .ifPresent(text -> transaction.run(text).consume());
        done = statement.number();
        progress.completed(done);
    }

    private MigrationException noted(MigrationException first) {
        run.noting(
                first,
                transaction ->
                        run.records().note(transaction, done, Outcome.ROLLED_BACK, String.valueOf(first.getMessage())));
        return first;
    }
}
