package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.postgres.TransactionText.Role;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.core.TransactionState;

/**
 * One run of transactional scripts: begin, the statements and records of each, and commit, in as few texts as is safe.
 *
 * <p>Units travel together while each of them is closed in itself and controls neither transaction nor setting; any other
 * unit is a text of its own. A file under 1 MiB whose units are all of the first kind is one text and one round trip. A
 * larger one is sent in texts of 64 KiB, so that it never has to fit into memory.
 */
final class TransactionalFiles {

    private static final int SMALL_FILE = 1 << 20;
    private static final int TEXT_OF_LARGE_FILE = 1 << 16;

    /** Held until the transaction ends, by every run at once: if it is gone, so is the transaction that we began. */
    private static final String MARK = "1195462212, 1415074899";

    private static final String MARKED = "EXISTS (SELECT 1 FROM pg_catalog.pg_locks AS l WHERE l.locktype = 'advisory'"
            + " AND l.classid = 1195462212 AND l.objid = 1415074899 AND l.objsubid = 2"
            + " AND l.pid = pg_catalog.pg_backend_pid())";

    private final SqlWire wire;
    private final SessionTexts texts;
    private final Fence fence;
    private final Attempt attempt;
    /** By identity, as the other one: a record's own hash takes longer on its first use than a short run has. */
    private final Map<Step, StatementProgress> progress = new IdentityHashMap<>();

    private final Map<Step, Integer> done = new IdentityHashMap<>();
    private Step step;
    private TransactionText text;
    private boolean marked;
    private boolean untidy;

    /** @param first of the steps */
    TransactionalFiles(SqlWire wire, SessionTexts texts, Fence fence, Step first, Attempt attempt) {
        this.wire = wire;
        this.texts = texts;
        this.fence = fence;
        this.step = first;
        this.attempt = attempt;
        this.text = new TransactionText(first);
    }

    /** The step that is being sent. */
    Step current() {
        return step;
    }

    /** How many units of a step have completed, those without any command included. */
    int done(Step step) {
        return done.getOrDefault(step, 0);
    }

    /**
     * Runs the scripts.
     *
     * @param steps in order
     * @param heard asked for who hears how far a step comes
     * @param records what changes the version table and writes the history, for each step
     * @throws TextFailure when it was not committed, or nobody knows; the transaction may still be open
     */
    void run(List<Step> steps, Function<Step, StatementProgress> heard, Function<Step, String> records)
            throws SQLException, TextFailure {
        text.add(Role.SET_UP, "BEGIN");
        fence.atBegin().ifPresent(query -> text.add(Role.FENCE, query));
        for (Step next : steps) {
            step = next;
            text.begin(next);
            progress.put(next, heard.apply(next));
            runScript();
            if (next == steps.get(steps.size() - 1)) {
                // Not sooner: it may keep the lease's row, and so the renewal of the lease, waiting until the commit.
                fence.atRecord().ifPresent(query -> text.add(Role.FENCE, query));
            }
            text.add(Role.RECORD, records.apply(next), attempt.resolves().isPresent() ? 2 : 1);
        }
        commit();
        steps.forEach(this::completed);
    }

    private void runScript() throws SQLException, TextFailure {
        text.add(Role.SET_UP, SessionTexts.timeouts(step.file().options()));
        try (StatementCursor cursor = step.script().open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                if (next.get().number() >= attempt.firstStatement()) {
                    add(next.get());
                }
            }
        }
        // Deferred constraints are judged with the settings that the script chose, as they would be at its own commit.
        text.add(Role.SET_UP, "SET CONSTRAINTS ALL IMMEDIATE");
        text.add(Role.SET_UP, texts.resetSettings());
        if (marked) {
            text.add(Role.MARK, Fence.demand(MARKED, "the file has ended the transaction it was given"));
        }
    }

    /** Units without any command were not sent, so nothing was heard of those at the end. */
    private void completed(Step step) {
        if (done(step) < step.script().statements()) {
            hear(step, step.script().statements());
        }
    }

    private void add(Statement unit) throws SQLException, TextFailure {
        UnitShape shape = UnitShape.of(unit.text());
        if (shape.isEmpty() || unit.number() < attempt.firstStatement()) {
            return;
        }
        if (shape.copiesToClient()) {
            throw TextFailure.copiesToClient(step, unit);
        }
        if (wire.readsAsScanned() && shape.transactionEnd().isPresent()) {
            throw TextFailure.wouldEndTransaction(
                    step, unit, shape.transactionEnd().get());
        }
        if (shape.canShareText() && wire.readsAsScanned() && wire.keepsAllCharacters()) {
            if (text.length() + unit.text().length() > limit()) {
                send();
            }
            text.add(unit, shape.commands().size());
        } else {
            sendAlone(unit);
        }
    }

    private int limit() {
        return step.script().fileBytes() < SMALL_FILE ? SMALL_FILE : TEXT_OF_LARGE_FILE;
    }

    private void sendAlone(Statement unit) throws SQLException, TextFailure {
        if (!marked) {
            text.add(Role.SET_UP, "SELECT pg_catalog.pg_advisory_xact_lock_shared(" + MARK + ")");
            marked = true;
        }
        send();
        text.add(unit, 1);
        send();
        if (wire.transaction() != TransactionState.OPEN) {
            throw TextFailure.endedTransaction(step, unit);
        }
    }

    private void commit() throws SQLException, TextFailure {
        text.add(Role.COMMIT, "COMMIT");
        text.add(Role.TIDY, texts.tidy());
        send();
    }

    private void send() throws SQLException, TextFailure {
        if (text.isEmpty()) {
            return;
        }
        TransactionText sent = text;
        text = new TransactionText(step);
        Reply reply = wire.run(sent.text(), completed -> heard(sent, completed));
        if (reply.failure().isPresent()) {
            TextFailure failure = TextFailure.of(sent, reply);
            if (failure.role() != Role.TIDY) {
                throw failure;
            }
            untidy = true;
        }
    }

    /** Whether the script is committed, but what it left in the session is not wholly removed. */
    boolean isUntidy() {
        return untidy;
    }

    private void heard(TransactionText sent, int completed) {
        sent.lastUnit(completed).ifPresent(part -> {
            int number = part.statement().orElseThrow().number();
            if (number > done(part.step())) {
                hear(part.step(), number);
            }
        });
    }

    private void hear(Step step, int number) {
        done.put(step, number);
        progress.getOrDefault(step, unheard -> {}).completed(number);
    }
}
