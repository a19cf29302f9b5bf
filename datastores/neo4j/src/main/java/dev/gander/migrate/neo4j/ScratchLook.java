package dev.gander.migrate.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;

/**
 * What stands in the way of trying migrations out in a graph. The lock and the mark of such a trial do not.
 *
 * @param found what is there, in words; empty when nothing is
 * @param mark the constraint that marks the graph as one for trials
 * @param recent whether the mark is not older than a day, by the database's clock
 */
record ScratchLook(Optional<String> found, Optional<String> mark, boolean recent) {

    /** The name of a mark begins with this; the number of its run follows. */
    static final String MARK = "__gander_scratch_";

    static ScratchLook of(Connection connection) {
        Record nodes = connection.read(Query.SCRATCH_LOOK, Map.of()).get(0);
        List<String> constraints = names(connection, Query.CONSTRAINTS);
        Optional<String> found = nodes.get("occupied").asBoolean()
                ? Optional.of("nodes")
                : foreign(constraints).map(name -> "the constraint " + name).or(() -> index(connection));
        return new ScratchLook(
                found,
                constraints.stream().filter(name -> name.startsWith(MARK)).findFirst(),
                nodes.get("recent").asBoolean());
    }

    /** The mark of a graph, by a look at its constraints alone. */
    static Optional<String> mark(Connection connection) {
        return names(connection, Query.CONSTRAINTS).stream()
                .filter(name -> name.startsWith(MARK))
                .findFirst();
    }

    /** Whether nothing is there, or only what an interrupted trial has left. */
    boolean isFree() {
        return found.isEmpty() || mark.isPresent() && recent;
    }

    private static Optional<String> foreign(List<String> constraints) {
        return constraints.stream()
                .filter(name -> !name.startsWith(MARK) && !name.equals(Initialization.LOCK))
                .findFirst();
    }

    private static Optional<String> index(Connection connection) {
        return ScratchSweep.indexes(connection).stream().findFirst().map(name -> "the index " + name);
    }

    private static List<String> names(Connection connection, Query query) {
        return connection.read(query, Map.of()).stream()
                .map(row -> row.get("name").asString())
                .toList();
    }
}
