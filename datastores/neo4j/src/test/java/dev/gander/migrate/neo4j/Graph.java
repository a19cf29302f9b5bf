package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An empty graph, seen through the port and past it. */
record Graph(Neo4jDatabase database) {

    static final TargetName TARGET = new TargetName("shop", "neo4j");
    static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");
    static final StatementProgress UNHEARD = done -> {};

    Neo4jDatastore datastore() {
        return Neo4jDatastore.of(settings(TARGET));
    }

    Datastore datastore(Terms terms) {
        return new Neo4jDatastore(settings(TARGET), terms);
    }

    DatastoreSettings settings(TargetName target) {
        Map<String, String> variables =
                Map.of("NEO4J_USERNAME", database.username(), "NEO4J_PASSWORD", database.password());
        return new DatastoreSettings(
                target,
                database.url(),
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(variables.get(name)));
    }

    /** One initialised run. */
    void run(Consumer<DatastoreSession> work) {
        try (DatastoreSession session = datastore().open(Purpose.RUN)) {
            session.initialize();
            work.accept(session);
        }
    }

    void apply(MigrationBuilder migration) {
        run(session -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD));
    }

    StoreState state() {
        try (DatastoreSession session = datastore().open(Purpose.QUESTION)) {
            return session.read();
        }
    }

    List<Long> versions() {
        return state().versionRows().stream().map(VersionRow::versionId).toList();
    }

    HistoryEntry lastEntry() {
        List<HistoryEntry> entries = state().history().entries();
        return entries.get(entries.size() - 1);
    }

    /** The rows of a query past the port. */
    List<Map<String, Object>> query(String statement) {
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            return graph.run(statement);
        }
    }

    /** The column {@code value} of a query past the port, as text. */
    private List<String> column(String statement) {
        return query(statement).stream()
                .map(row -> String.valueOf(row.get("value")))
                .toList();
    }

    long count(String pattern) {
        return Long.parseLong(
                column("MATCH " + pattern + " RETURN count(*) AS value").get(0));
    }

    List<String> names(String what) {
        return column("SHOW " + what + " YIELD name RETURN name AS value ORDER BY value");
    }

    /** All there is, names that stand for nothing any more included. */
    Map<String, Object> contents() {
        Map<String, Object> contents = new TreeMap<>();
        try (Neo4jGraph graph = Neo4jGraph.of(database)) {
            for (String query : List.of(
                    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties, elementId(n) AS id ORDER BY id",
                    "MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties, elementId(r) AS id ORDER BY id",
                    "SHOW CONSTRAINTS YIELD *",
                    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties",
                    "CALL db.labels()",
                    "CALL db.relationshipTypes()",
                    "CALL db.propertyKeys()")) {
                contents.put(query, graph.run(query));
            }
        }
        return contents;
    }
}
