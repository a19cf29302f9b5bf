package dev.gander.migrate.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Removes everything from a graph, and puts back what every graph has. What marks it goes last. */
final class ScratchSweep {

    private static final String LOOKUP = "LOOKUP";
    private static final int LOOKUPS = 2;

    /** The graph is empty by then. */
    private static final int LOOKUP_SECONDS = 60;

    private final Connection connection;

    ScratchSweep(Connection connection) {
        this.connection = connection;
    }

    /** Removes all but the lock of the trial itself. Indexes go first: none can be used while the server still fills it. */
    void all() {
        for (Record row : connection.read(Query.CONSTRAINTS, Map.of())) {
            String name = row.get("name").asString();
            if (!name.startsWith(ScratchLook.MARK) && !name.equals(Initialization.LOCK)) {
                connection.change("DROP CONSTRAINT " + Neo4jNames.quoted(name) + " IF EXISTS");
            }
        }
        indexes(connection).forEach(name -> connection.change("DROP INDEX " + Neo4jNames.quoted(name) + " IF EXISTS"));
        delete(Query.SCRATCH_DELETE_RELATIONSHIPS);
        delete(Query.SCRATCH_DELETE_NODES);
        restoreLookups();
        connection.write(Query.SCRATCH_UNMARK, Map.of());
        ScratchLook.mark(connection)
                .ifPresent(mark -> connection.change("DROP CONSTRAINT " + Neo4jNames.quoted(mark) + " IF EXISTS"));
    }

    /** Removes the lock of the trial when nobody holds it and nothing else is there. */
    void lock() {
        connection.write(Query.SCRATCH_DELETE_LOCK, Map.of());
        if (ScratchLook.of(connection).found().isEmpty()) {
            connection.change("DROP CONSTRAINT " + Initialization.LOCK + " IF EXISTS");
        }
    }

    /** The names of the indexes that belong to no constraint and do not come with the database. */
    static List<String> indexes(Connection connection) {
        return connection.read(Query.INDEXES, Map.of()).stream()
                .filter(row -> row.get("owningConstraint").isNull())
                .filter(row -> !row.get("type").asString().equals(LOOKUP))
                .map(row -> row.get("name").asString())
                .toList();
    }

    private void restoreLookups() {
        List<String> there = connection.read(Query.INDEXES, Map.of()).stream()
                .filter(row -> row.get("type").asString().equals(LOOKUP))
                .map(row -> row.get("entityType").asString())
                .toList();
        if (!there.contains("NODE")) {
            connection.change("CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)");
        }
        if (!there.contains("RELATIONSHIP")) {
            connection.change("CREATE LOOKUP INDEX FOR ()-[r]-() ON EACH type(r)");
        }
        if (there.size() < LOOKUPS) {
            connection.change("CALL db.awaitIndexes(" + LOOKUP_SECONDS + ")");
        }
    }

    /** Some at a time: a transaction is kept in memory. */
    private void delete(Query some) {
        long deleted;
        do {
            deleted = connection.write(some, Map.of()).get(0).get("deleted").asLong();
        } while (deleted > 0);
    }
}
