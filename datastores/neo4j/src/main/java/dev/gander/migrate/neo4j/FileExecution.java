package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * One run of a file. A file of data statements alone is one transaction together with its record. Any other one is cut into
 * transactions, and the history says {@code running} before the first of them that commits without the record, and how many
 * statements are done after each: a transaction of data statements says so itself, so it is never in doubt; whether one of
 * schema statements was committed, the schema shows.
 */
final class FileExecution {

    private final FileRun run;
    private final StatementProgress progress;
    private final SchemaArrival arrival;
    private final List<SchemaChange> before = new ArrayList<>();
    private final List<SchemaChange> changes = new ArrayList<>();
    private OptionalLong journal = OptionalLong.empty();
    private Optional<TransactionUnit> unit = Optional.empty();
    private Optional<Statement> running = Optional.empty();
    private int done;
    private int settled;
    private boolean leftTraces;

    FileExecution(FileRun run, StatementProgress progress, SchemaArrival arrival) {
        this.run = run;
        this.progress = progress;
        this.arrival = arrival;
        this.settled = run.attempt().firstStatement() - 1;
        this.done = settled;
    }

    /** The file is opened first: one that has changed since it was judged is refused before anything is noted. */
    void apply() {
        try (StatementCursor cursor = run.step().script().open()) {
            if (!run.sharesTransactions()) {
                openJournal();
            }
            for (running = cursor.next(); running.isPresent(); running = cursor.next()) {
                take(CypherCommand.of(running.get()));
            }
            complete();
        } catch (Neo4jException | StoreRefusal e) {
            throw stopped(failed(e));
        } catch (MigrationException e) {
            throw stopped(e);
        }
    }

    private void openJournal() {
        Optional<Statement> next = running;
        running = Optional.empty();
        run.inTransaction(transaction -> journal = OptionalLong.of(run.records().begin(transaction)));
        leftTraces = run.attempt().resolves().isPresent() || run.attempt().firstStatement() > 1;
        running = next;
    }

    private void take(CypherCommand command) {
        if (command.statement().number() < run.attempt().firstStatement()) {
            command.change().ifPresent(before::add);
            return;
        }
        command.change().ifPresent(changes::add);
        if (!command.isEmpty()) {
            run.lock().check();
            enter(command);
            unit.orElseThrow().execute(command);
        }
        done = command.statement().number();
        progress.completed(done);
        if (!run.sharesTransactions() && unit.isPresent()) {
            settle();
        }
    }

    private void enter(CypherCommand command) {
        if (unit.isPresent() && unit.get().takes(command)) {
            return;
        }
        if (journal.isEmpty() && (unit.isPresent() || command.kind() != StatementClass.DATA)) {
            openJournal();
        }
        if (unit.isPresent()) {
            settle();
        }
        unit = Optional.of(TransactionUnit.begin(run.connection(), command.kind()));
        leftTraces |= command.kind() == StatementClass.ALONE;
    }

    /** Commits what is open and notes that it is done. */
    private void settle() {
        TransactionUnit open = unit.orElseThrow();
        Optional<Statement> next = running;
        running = open.only();
        open.commit(transaction -> {
            run.records().advance(transaction, journal.orElseThrow(), done);
            run.lock().fence(transaction);
        });
        unit = Optional.empty();
        leftTraces = true;
        if (open.kind() != StatementClass.DATA) {
            arrival.await(open.changes());
            run.inTransaction(transaction -> run.records().advance(transaction, journal.orElseThrow(), done));
        }
        settled = done;
        running = next;
    }

    private void complete() {
        boolean carries = unit.isEmpty() || unit.get().kind() == StatementClass.DATA;
        if (!carries) {
            settle();
        }
        arrival.await(before);
        arrival.demand(changes);
        if (unit.isEmpty()) {
            unit = Optional.of(TransactionUnit.begin(run.connection(), StatementClass.DATA));
        }
        unit.get().commit(transaction -> {
            if (journal.isPresent()) {
                run.records().complete(transaction, journal.getAsLong());
            } else {
                run.records().make(transaction, Outcome.APPLIED);
            }
            run.lock().fence(transaction);
        });
        unit = Optional.empty();
    }

    private StatementFailedException failed(RuntimeException cause) {
        return new StatementFailedException(
                run.target(), run.step(), running, Neo4jFailures.reason(cause, running), remains(cause), cause);
    }

    private Remains remains(RuntimeException failure) {
        if (unit.isPresent() && unit.get().isCommitting() && Neo4jFailures.isLost(failure)) {
            return Remains.UNKNOWN;
        }
        if (isAllGone()) {
            return Remains.NOTHING;
        }
        return run.sharesTransactions() ? Remains.EARLIER_TRANSACTIONS : Remains.EARLIER_STATEMENTS;
    }

    /** Whether a rollback leaves nothing of this attempt; a file that asked for no transaction is never taken back. */
    private boolean isAllGone() {
        return journal.isEmpty() || !leftTraces && run.sharesTransactions();
    }

    private MigrationException stopped(MigrationException first) {
        boolean unknown = first instanceof StatementFailedException failed && failed.remains() == Remains.UNKNOWN;
        Outcome outcome = isAllGone() && !(unknown && journal.isPresent()) ? Outcome.ROLLED_BACK : Outcome.FAILED;
        int known = outcome == Outcome.ROLLED_BACK ? done : settled;
        String error = String.valueOf(first.getMessage());
        unit.ifPresent(TransactionUnit::rollback);
        run.noting(first, transaction -> {
            if (journal.isPresent()) {
                run.records().stop(transaction, journal.getAsLong(), known, outcome, error);
            } else {
                run.records().note(transaction, known, outcome, error);
            }
        });
        return first;
    }
}
