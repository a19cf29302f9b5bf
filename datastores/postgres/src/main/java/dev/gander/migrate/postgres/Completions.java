package dev.gander.migrate.postgres;

import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * Counts the commands of a text that have completed. The server completes each command of a simple query exactly once,
 * whatever rules, triggers or results it has, and stops at the first that fails
 * (https://www.postgresql.org/docs/current/protocol-flow.html).
 */
final class Completions extends ResultHandlerBase {

    private final IntConsumer progress;
    private int completed;

    Completions(IntConsumer progress) {
        this.progress = progress;
    }

    @Override
    public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
        count();
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        count();
    }

    /** Notices are for people at a terminal; a loop in a function may raise millions. */
    @Override
    public void handleWarning(SQLWarning warning) {}

    @Override
    public void handleCompletion() {}

    private void count() {
        completed++;
        progress.accept(completed);
    }

    Reply reply() {
        return new Reply(completed, Optional.ofNullable(getException()));
    }
}
