package dev.gander.migrate.postgres;

import dev.gander.migrate.model.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLState;

/**
 * A statement that runs outside a transaction, alone in its text.
 *
 * @param statement the unit
 * @param shape what it holds
 */
record LoneStatement(Statement statement, UnitShape shape) {

    static LoneStatement of(Statement statement) {
        return new LoneStatement(statement, UnitShape.of(statement.text()));
    }

    /** Runs it, and fails when it has built an index that is not valid. */
    void run(SqlWire wire) throws SQLException {
        if (shape.copiesToClient()) {
            throw CopyRefusal.exception();
        }
        Optional<ConcurrentIndex> index = ConcurrentIndex.of(statement.text(), shape);
        Optional<SQLException> failure =
                wire.run(statement.text(), completed -> {}).failure();
        List<String> invalid = index.isPresent() && wire.transaction() == TransactionState.IDLE && !wire.isClosed()
                ? wire.rows(index.get().invalid(), row -> row.getString(1))
                : List.of();
        if (failure.isPresent()) {
            throw invalid.isEmpty() ? failure.get() : withTorso(failure.get(), invalid);
        }
        if (!invalid.isEmpty()) {
            throw new SQLException(ConcurrentIndex.words(invalid), PSQLState.OBJECT_NOT_IN_STATE.getState());
        }
    }

    private static SQLException withTorso(SQLException failure, List<String> invalid) {
        return new SQLException(
                PostgresFailures.said(failure) + "; " + ConcurrentIndex.words(invalid), failure.getSQLState(), failure);
    }
}
