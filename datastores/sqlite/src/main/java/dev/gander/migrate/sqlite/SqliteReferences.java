package dev.gander.migrate.sqlite;

import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches over foreign keys while a script rebuilds tables. They are not enforced then, or dropping the old table would
 * delete or refuse its children; so what {@code PRAGMA foreign_key_check} finds before is compared with what it finds
 * after. Scripts that drop no table are left alone: the check reads every row that has a reference.
 */
final class SqliteReferences {

    private final Map<String, Integer> before;

    private SqliteReferences(Map<String, Integer> before) {
        this.before = before;
    }

    /** Looks before the script runs; empty when it drops no table, or the references cannot be judged. */
    static Optional<SqliteReferences> before(Step step, SqliteConnection connection) throws SQLException {
        if (!dropsTable(step)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SqliteReferences(broken(connection)));
        } catch (SQLException mismatch) {
            // A reference to columns without a unique index cannot be checked, and was there before.
            return Optional.empty();
        }
    }

    /**
     * Looks again.
     *
     * @throws SQLException when more references are broken than before
     */
    void compare(SqliteConnection connection) throws SQLException {
        for (Map.Entry<String, Integer> now : broken(connection).entrySet()) {
            int earlier = before.getOrDefault(now.getKey(), 0);
            if (now.getValue() > earlier) {
                throw new SQLException("the file drops a table and leaves " + now.getValue() + " broken references "
                        + now.getKey() + ", where " + earlier + " were before; see PRAGMA foreign_key_check");
            }
        }
    }

    private static Map<String, Integer> broken(SqliteConnection connection) throws SQLException {
        List<String> violations = connection.rows(
                "PRAGMA main.foreign_key_check", row -> "from " + row.getString(1) + " to " + row.getString(3));
        Map<String, Integer> counts = new HashMap<>();
        violations.forEach(violation -> counts.merge(violation, 1, Integer::sum));
        return counts;
    }

    private static boolean dropsTable(Step step) {
        try (StatementCursor cursor = step.script().open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                if (SqliteUnit.dropsTable(next.get().text())) {
                    return true;
                }
            }
            return false;
        }
    }
}
