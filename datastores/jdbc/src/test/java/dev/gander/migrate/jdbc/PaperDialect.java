package dev.gander.migrate.jdbc;

import dev.gander.migrate.model.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The dialect of a store that only writes down what it is sent. */
final class PaperDialect implements SqlDialect {

    @Override
    public String versionTable() {
        return "versions";
    }

    @Override
    public String historyTable() {
        return "history";
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String localTime(String column) {
        return "local(" + column + ")";
    }

    @Override
    public String utcTime(String column) {
        return "utc(" + column + ")";
    }

    @Override
    public String now() {
        return "now";
    }

    @Override
    public String millisecondsSinceStart() {
        return "since";
    }

    @Override
    public HistoryTimes finished(long elapsed) {
        return new HistoryTimes("begin", "end", "took");
    }

    @Override
    public String recordVersion(Direction direction, long version, UnaryOperator<String> historyWrite) {
        return direction.word() + " " + version + ";" + historyWrite.apply("row");
    }

    @Override
    public String returningId(String insert) {
        return insert + " RETURNING id";
    }

    @Override
    public List<String> objectKinds() {
        return List.of("sheet");
    }

    @Override
    public Optional<String> selectColumns(String kind, String name) {
        return kind.equals("sheet") ? Optional.of("columns of " + name) : Optional.empty();
    }
}
