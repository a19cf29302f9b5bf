package dev.gander.migrate.testkit.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a graph holds. Immutable.
 *
 * @param schema constraints and indexes, in words
 * @param nodes each with id, labels and properties, those that keep versions included
 * @param relationships each with the ids of its nodes, type and properties
 */
record GraphContents(List<String> schema, List<Map<String, Object>> nodes, List<Map<String, Object>> relationships) {

    static GraphContents of(Neo4jGraph graph) {
        return new GraphContents(
                schema(graph),
                graph.run("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties"),
                graph.run("MATCH (a)-[r]->(b) RETURN elementId(a) AS start, elementId(b) AS end,"
                        + " type(r) AS type, properties(r) AS properties"));
    }

    private static List<String> schema(Neo4jGraph graph) {
        List<String> lines = new ArrayList<>();
        graph.run("SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, options")
                .forEach(row -> lines.add("constraint " + sorted(row)));
        graph.run("SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options")
                .forEach(row -> lines.add("index " + sorted(row)));
        lines.sort(String::compareTo);
        return lines;
    }

    /** The server promises no order within the options. */
    private static Object sorted(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> words = new TreeMap<>();
        map.forEach((key, inner) -> words.put(String.valueOf(key), inner == null ? "" : sorted(inner)));
        return words;
    }

    /** Whether a graph has this schema, so that only its data need be replaced. */
    boolean fits(Neo4jGraph graph) {
        return schema(graph).equals(schema);
    }

    /** Puts these data in place of those that are there, under the constraints. */
    void restore(Neo4jGraph graph) {
        graph.removeData();
        Map<String, Object> ids = new HashMap<>();
        grouped(nodes, node -> labels(node.get("labels")))
                .forEach((labels, rows) -> graph.run(
                                "UNWIND $rows AS row CREATE (n" + labels + ") SET n = row.properties"
                                        + " RETURN row.id AS old, elementId(n) AS new",
                                Map.of("rows", rows))
                        .forEach(row -> ids.put(String.valueOf(row.get("old")), row.get("new"))));
        grouped(moved(ids), row -> labels(row.get("type")))
                .forEach((type, rows) -> graph.run(
                        "UNWIND $rows AS row MATCH (a), (b) WHERE elementId(a) = row.start AND elementId(b) = row.end"
                                + " CREATE (a)-[r" + type + "]->(b) SET r = row.properties",
                        Map.of("rows", rows)));
    }

    private List<Map<String, Object>> moved(Map<String, Object> ids) {
        return relationships.stream()
                .map(row -> {
                    Map<String, Object> moved = new HashMap<>(row);
                    moved.put("start", ids.get(String.valueOf(row.get("start"))));
                    moved.put("end", ids.get(String.valueOf(row.get("end"))));
                    return moved;
                })
                .toList();
    }

    /** What a row is grouped by: labels cannot be parameters. */
    @FunctionalInterface
    private interface Pattern {
        String of(Map<String, Object> row);
    }

    private static Map<String, List<Map<String, Object>>> grouped(List<Map<String, Object>> rows, Pattern pattern) {
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(pattern.of(row), name -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /** Labels, or a type, as a pattern has them. */
    private static String labels(@Nullable Object names) {
        StringBuilder labels = new StringBuilder();
        (names instanceof List<?> list ? list : List.of(String.valueOf(names)))
                .forEach(name -> labels.append(":`")
                        .append(String.valueOf(name).replace("`", "``"))
                        .append('`'));
        return labels.toString();
    }
}
