package dev.gander.migrate.neo4j;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/**
 * Makes a schema of what {@code SHOW} tells of constraints and indexes. An index that belongs to a constraint is told with
 * it. The two indexes that find nodes by label and relationships by type are told when they are not there: every database
 * has them, under names that differ from server to server.
 */
final class SchemaRows {

    private static final String ONLINE = "ONLINE";
    private static final Map<String, String> LOOKUPS =
            Map.of("NODE", "labels of nodes", "RELATIONSHIP", "types of relationships");

    private final List<SchemaObject> objects = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, String> constraintStates = new HashMap<>();

    private SchemaRows() {}

    /** Reads it in one transaction. */
    static Schema read(Connection connection) {
        try (Session session = connection.session(AccessMode.READ);
                Transaction transaction = session.beginTransaction(connection.marked())) {
            SchemaRows rows = new SchemaRows();
            rows.indexes(connection.run(transaction, Query.ALL_INDEXES, Map.of()));
            rows.constraints(connection.run(transaction, Query.ALL_CONSTRAINTS, Map.of()));
            Record edition =
                    connection.run(transaction, Query.EDITION, Map.of()).get(0);
            String major = edition.get("version").asString().split("\\.")[0];
            return new Schema("Neo4j " + major, rows.objects, List.copyOf(rows.leftOut));
        }
    }

    private void indexes(List<Record> indexes) {
        Set<String> lookups = new HashSet<>(LOOKUPS.keySet());
        for (Record index : indexes) {
            String state = index.get("state").asString();
            if (!index.get("owningConstraint").isNull()) {
                constraintStates.put(index.get("owningConstraint").asString(), state);
            } else if (index.get("type").asString().equals("LOOKUP")) {
                lookups.remove(index.get("entityType").asString());
            } else {
                String type = index.get("type").asString().toLowerCase(Locale.ROOT);
                add("index", type, index, state);
            }
        }
        lookups.forEach(entity -> objects.add(new SchemaObject(
                new ObjectName("lookup-index", LOOKUPS.getOrDefault(entity, entity)),
                List.of(new Detail("state", "absent")))));
    }

    private void constraints(List<Record> constraints) {
        for (Record constraint : constraints) {
            String name = constraint.get("name").asString();
            String type = constraintType(constraint.get("type").asString());
            add("constraint", type, constraint, constraintStates.getOrDefault(name, ONLINE));
        }
    }

    private void add(String kind, String type, Record row, String state) {
        List<String> tokens = texts(row.get("labelsOrTypes"));
        if (Neo4jNames.areOfTool(tokens)) {
            leftOut.addAll(tokens);
            return;
        }
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("type", type));
        details.add(new Detail("on", pattern(row.get("entityType").asString(), tokens)));
        details.add(new Detail("properties", properties(type, texts(row.get("properties")))));
        if (!row.get("propertyType").isNull()) {
            details.add(new Detail("property type", row.get("propertyType").asString()));
        }
        IndexOptions.told(row.get("options"))
                .forEach((name, value) -> details.add(new Detail("option " + name, value)));
        if (!state.equals(ONLINE)) {
            details.add(new Detail("state", state.toLowerCase(Locale.ROOT)));
        }
        ObjectName name = new ObjectName(kind, Neo4jNames.quoted(row.get("name").asString()));
        objects.add(new SchemaObject(name, details));
    }

    /** Versions of the server have different words for the same, such as {@code NODE_PROPERTY_UNIQUENESS}. */
    static String constraintType(String type) {
        String words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.replaceFirst("^(node|relationship) ", "").replaceFirst("^property (uniqueness)$", "$1");
    }

    /** Labels have no order. */
    private static String pattern(String entity, List<String> tokens) {
        String names = tokens.stream().sorted().map(Neo4jNames::quoted).collect(Collectors.joining("|"));
        return entity.equals("NODE") ? "(:" + names + ")" : "()-[:" + names + "]-()";
    }

    /** Those of a full-text index have no order either. */
    private static String properties(String type, List<String> properties) {
        return (type.equals("fulltext") ? properties.stream().sorted() : properties.stream())
                .map(Neo4jNames::quoted)
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }
}
