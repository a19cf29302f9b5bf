package dev.gander.migrate.postgres;

import dev.gander.migrate.jdbc.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Queries that are answered together, in one text and from one moment. For one use. */
final class Snapshot {

    private final SqlWire wire;
    private final List<String> settings;
    private final List<String> queries = new ArrayList<>();
    private final List<RowReader<?>> readers = new ArrayList<>();
    private List<List<Object>> answers = List.of();

    Snapshot(SqlWire wire) {
        this(wire, List.of());
    }

    /** @param settings of the transaction, each a {@code SET LOCAL} */
    Snapshot(SqlWire wire, List<String> settings) {
        this.wire = wire;
        this.settings = List.copyOf(settings);
    }

    /** Adds a query, and returns what gives its rows once the snapshot has been taken. */
    @SuppressWarnings("unchecked")
    <T> Supplier<List<T>> rows(String query, RowReader<T> reader) {
        int index = queries.size();
        queries.add(query);
        readers.add(reader);
        return () -> (List<T>) answers.get(index);
    }

    /** Asks; without any query it asks nothing. */
    void take() throws SQLException {
        if (queries.isEmpty()) {
            return;
        }
        List<String> commands = new ArrayList<>();
        commands.add("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        commands.addAll(settings);
        commands.addAll(queries);
        commands.add("COMMIT");
        try {
            answers = wire.look(String.join(";\n", commands), readers);
        } catch (SQLException e) {
            wire.endTransaction();
            throw e;
        }
    }
}
