package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * One run of a file that takes more than one transaction. The history says {@code running} before the first one and how many
 * statements are done after each: a transaction of data statements says so itself, so it is never in doubt; whether one of
 * schema statements was committed, the schema shows.
 */
final class JournalledFile {

    private final FileRun run;
    private final StatementProgress progress;
    private final IndexWait wait;
    private final SchemaCheck check;
    private final List<SchemaChange> changes = new ArrayList<>();
    private Optional<TransactionUnit> unit = Optional.empty();
    private Optional<Statement> running = Optional.empty();
    private int done;
    private int settled;
    private boolean leftTraces;

    JournalledFile(FileRun run, StatementProgress progress, Terms terms) {
        this.run = run;
        this.progress = progress;
        this.wait = new IndexWait(run.connection(), run.lock(), progress, terms);
        this.check = new SchemaCheck(run.connection());
        this.settled = run.attempt().firstStatement() - 1;
        this.leftTraces = settled > 0 || run.attempt().resolves().isPresent();
    }

    /** The file is opened first: one that has changed since it was judged is refused before anything is noted. */
    void apply() {
        try (StatementCursor cursor = run.step().script().open()) {
            apply(cursor, open());
        }
    }

    private long open() {
        try {
            long[] journal = new long[1];
            run.inTransaction(transaction -> journal[0] = run.records().begin(transaction));
            return journal[0];
        } catch (Neo4jException | StoreRefusal e) {
            throw failed(e, Remains.NOTHING);
        }
    }

    private void apply(StatementCursor cursor, long journal) {
        try {
            for (running = cursor.next(); running.isPresent(); running = cursor.next()) {
                take(CypherCommand.of(running.get()), journal);
            }
            complete(journal);
        } catch (Neo4jException | StoreRefusal e) {
            throw stopped(journal, failed(e, remains(e)));
        } catch (MigrationException e) {
            throw stopped(journal, e);
        }
    }

    private void take(CypherCommand command, long journal) {
        command.change().ifPresent(changes::add);
        if (command.statement().number() < run.attempt().firstStatement()) {
            return;
        }
        if (!command.isEmpty()) {
            run.lock().check();
            if (unit.isPresent() && !(sharesTransactions() && unit.get().takes(command))) {
                settle(journal);
            }
            if (unit.isEmpty()) {
                unit = Optional.of(TransactionUnit.begin(run.connection(), command.kind()));
            }
            leftTraces |= command.kind() == StatementClass.ALONE;
            unit.get().execute(command);
        }
        done = command.statement().number();
        progress.completed(done);
    }

    private boolean sharesTransactions() {
        return run.step().migration().transactionMode() == TransactionMode.TRANSACTIONAL;
    }

    /** Commits what is open and notes that it is done. */
    private void settle(long journal) {
        TransactionUnit open = unit.orElseThrow();
        Optional<Statement> next = running;
        running = open.only();
        open.commit(transaction -> {
            run.records().advance(transaction, journal, done);
            run.lock().fence(transaction);
        });
        unit = Optional.empty();
        settled = open.kind() == StatementClass.DATA ? done : settled;
        leftTraces = true;
        if (open.kind() != StatementClass.DATA) {
            wait.await(check.indexes(open.changes()));
            run.inTransaction(transaction -> run.records().advance(transaction, journal, done));
            settled = done;
        }
        running = next;
    }

    private void complete(long journal) {
        if (unit.isPresent() && unit.get().kind() == StatementClass.DATA) {
            demandSchema();
            unit.get().commit(transaction -> {
                run.records().complete(transaction, journal);
                run.lock().fence(transaction);
            });
            unit = Optional.empty();
            return;
        }
        if (unit.isPresent()) {
            settle(journal);
        }
        demandSchema();
        run.inTransaction(transaction -> run.records().complete(transaction, journal));
    }

    private void demandSchema() {
        if (!changes.isEmpty()) {
            check.demand(changes);
            wait.await(check.indexes(changes));
        }
    }

    private Remains remains(RuntimeException failure) {
        if (leftTraces) {
            return Remains.EARLIER_STATEMENTS;
        }
        return unit.isPresent() && unit.get().isCommitting() && Neo4jFailures.isLost(failure)
                ? Remains.UNKNOWN
                : sharesTransactions() ? Remains.NOTHING : Remains.EARLIER_STATEMENTS;
    }

    private StatementFailedException failed(RuntimeException cause, Remains remains) {
        return new StatementFailedException(
                run.target(), run.step(), running, Neo4jFailures.reason(cause, running), remains, cause);
    }

    /** Where nothing stays, the attempt was rolled back, whatever was begun. */
    private MigrationException stopped(long journal, MigrationException first) {
        unit.ifPresent(TransactionUnit::rollback);
        boolean nothing = !leftTraces && sharesTransactions() && !isInDoubt(first);
        run.noting(
                first,
                transaction -> run.records()
                        .stop(
                                transaction,
                                journal,
                                nothing ? done : settled,
                                nothing ? Outcome.ROLLED_BACK : Outcome.FAILED,
                                String.valueOf(first.getMessage())));
        return first;
    }

    private static boolean isInDoubt(MigrationException first) {
        return first instanceof StatementFailedException failed && failed.remains() == Remains.UNKNOWN;
    }
}
