package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.postgres.TransactionText.Role;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.core.TransactionState;

/**
 * One run of a transactional script: begin, statements, both records and commit in as few texts as is safe.
 *
 * <p>Units travel together while each of them is closed in itself and controls neither transaction nor setting; any other
 * unit is a text of its own. A file under 1 MiB whose units are all of the first kind is one text and one round trip. A
 * larger one is sent in texts of 64 KiB, so that it never has to fit into memory.
 */
final class TransactionalFile {

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
    private final Step step;
    private final Attempt attempt;
    private final StatementProgress progress;
    private TransactionText text = new TransactionText();
    private boolean marked;
    private boolean untidy;
    private int done;

    TransactionalFile(
            SqlWire wire, SessionTexts texts, Fence fence, Step step, Attempt attempt, StatementProgress progress) {
        this.wire = wire;
        this.texts = texts;
        this.fence = fence;
        this.step = step;
        this.attempt = attempt;
        this.progress = progress;
    }

    /** How many units have completed, those without any command included. */
    int done() {
        return done;
    }

    /**
     * Runs the script.
     *
     * @param record changes the version table and writes the history
     * @throws TextFailure when it was not committed, or nobody knows; the transaction may still be open
     */
    void run(String record) throws SQLException, TextFailure {
        text.add(Role.SET_UP, "BEGIN");
        fence.atBegin().ifPresent(query -> text.add(Role.FENCE, query));
        text.add(Role.SET_UP, SessionTexts.timeouts(step.migration().options()));
        try (StatementCursor cursor = step.script().open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                if (next.get().number() >= attempt.firstStatement()) {
                    add(next.get());
                }
            }
        }
        finish(record);
        if (done < step.script().statements()) {
            done = step.script().statements();
            progress.completed(done);
        }
    }

    private void add(Statement unit) throws SQLException, TextFailure {
        UnitShape shape = UnitShape.of(unit.text());
        if (shape.isEmpty() || unit.number() < attempt.firstStatement()) {
            return;
        }
        if (shape.copiesToClient()) {
            throw TextFailure.copiesToClient(unit);
        }
        if (wire.readsAsScanned() && shape.transactionEnd().isPresent()) {
            throw TextFailure.wouldEndTransaction(unit, shape.transactionEnd().get());
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
            throw TextFailure.endedTransaction(unit);
        }
    }

    private void finish(String record) throws SQLException, TextFailure {
        // Deferred constraints are judged with the settings that the script chose, as they would be at its own commit.
        text.add(Role.SET_UP, "SET CONSTRAINTS ALL IMMEDIATE");
        text.add(Role.SET_UP, texts.resetSettings());
        if (marked) {
            text.add(Role.MARK, Fence.demand(MARKED, "the file has ended the transaction it was given"));
        }
        fence.atRecord().ifPresent(query -> text.add(Role.FENCE, query));
        text.add(Role.RECORD, record, attempt.resolves().isPresent() ? 2 : 1);
        text.add(Role.COMMIT, "COMMIT");
        text.add(Role.TIDY, texts.tidy());
        send();
    }

    private void send() throws SQLException, TextFailure {
        if (text.isEmpty()) {
            return;
        }
        TransactionText sent = text;
        text = new TransactionText();
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
        sent.lastUnit(completed).ifPresent(unit -> {
            if (unit.number() > done) {
                done = unit.number();
                progress.completed(done);
            }
        });
    }
}
