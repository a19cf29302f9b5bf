package dev.gander.migrate.testkit.schema;

import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists what a Neo4j graph holds, one line for each constraint, index, node and relationship, in the order of code points.
 *
 * <pre>{@code
 * constraint N | UNIQUENESS | NODE | [Label] | [property, …]
 * index N | RANGE, FULLTEXT, … | NODE or RELATIONSHIP | [Label, …] | [property, …]
 * node [Label, …] {property=value, …}
 * relationship TYPE {property=value, …}
 * }</pre>
 *
 * <p>An index that belongs to a constraint is part of it. What keeps versions, history and lock of migrations is left out, and
 * so are the two indexes that every new database comes with.
 */
public final class GraphListing {

    private static final String OWN = "__Gander";

    private GraphListing() {}

    /** What the graph holds now. */
    public static List<String> of(Neo4jGraph graph) {
        List<String> lines = new ArrayList<>();
        graph.run("SHOW CONSTRAINTS YIELD *").forEach(row -> lines.add("constraint " + object(row)));
        graph.run("SHOW INDEXES YIELD * WHERE owningConstraint IS NULL AND type <> 'LOOKUP'")
                .forEach(row -> lines.add("index " + object(row)));
        lines.removeIf(line -> line.contains("[" + OWN));
        graph.run("MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '" + OWN
                        + "') RETURN labels(n) AS labels, properties(n) AS properties")
                .forEach(row -> lines.add("node " + row.get("labels") + " " + sorted(row)));
        graph.run("MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties")
                .forEach(row -> lines.add("relationship " + row.get("type") + " " + sorted(row)));
        lines.sort(String::compareTo);
        return lines;
    }

    private static String object(Map<String, Object> row) {
        return String.join(
                " | ",
                List.of(
                        String.valueOf(row.get("name")),
                        String.valueOf(row.get("type")),
                        String.valueOf(row.get("entityType")),
                        String.valueOf(row.get("labelsOrTypes")),
                        String.valueOf(row.get("properties"))));
    }

    private static Map<?, ?> sorted(Map<String, Object> row) {
        return new TreeMap<>((Map<?, ?>) row.get("properties"));
    }
}
