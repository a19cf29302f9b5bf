package dev.gander.services.extract.export;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The graph's tables, written and read by name as the service does.
 *
 * @param store which product
 * @param jdbcUrl past the migrations
 */
record GraphTables(GraphStore store, String jdbcUrl) {

    /** What the service sends, in its words; on Postgres the keys are conflict targets. */
    private record Texts(String insertNode, String insertEdge, String selectNodes, String selectEdges) {}

    private static final Texts SQLITE = new Texts(
            "INSERT INTO glean_nodes (id, type, label, properties_json, recorded_at_utc)"
                    + " VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000000001Z')",
            "INSERT INTO glean_edges (source, target, label, properties_json, recorded_at_utc)"
                    + " VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000000001Z')",
            "SELECT id, type, label, properties_json FROM glean_nodes WHERE recorded_at_utc <> '' ORDER BY id",
            "SELECT source, target, label, properties_json FROM glean_edges WHERE recorded_at_utc <> ''"
                    + " ORDER BY source, target, label");

    private static final Texts POSTGRES = new Texts(
            "INSERT INTO glean_nodes (id, kind, label, properties_json, updated_at_utc)"
                    + " VALUES (?, ?, ?, ?::jsonb, now()) ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind,"
                    + " label = EXCLUDED.label, properties_json = EXCLUDED.properties_json, updated_at_utc = now()",
            "INSERT INTO glean_edges (source_id, target_id, label, properties_json, updated_at_utc)"
                    + " VALUES (?, ?, ?, ?::jsonb, now()) ON CONFLICT (source_id, target_id, label)"
                    + " DO UPDATE SET properties_json = EXCLUDED.properties_json, updated_at_utc = now()",
            "SELECT id, kind, label, properties_json FROM glean_nodes WHERE updated_at_utc <= now()"
                    + " ORDER BY id COLLATE \"C\"",
            "SELECT source_id, target_id, label, properties_json FROM glean_edges WHERE updated_at_utc <= now()"
                    + " ORDER BY source_id COLLATE \"C\", target_id COLLATE \"C\", label COLLATE \"C\"");

    /** Replaces what is there, in one transaction. */
    void write(Graph graph) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM glean_nodes");
            statement.executeUpdate("DELETE FROM glean_edges");
            try (PreparedStatement insert = connection.prepareStatement(texts().insertNode())) {
                for (Graph.Node node : graph.nodes()) {
                    insert(insert, node.id(), node.type(), node.label(), Graph.text(node.properties()));
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(texts().insertEdge())) {
                for (Graph.Edge edge : graph.edges()) {
                    insert(insert, edge.source(), edge.target(), edge.label(), Graph.text(edge.properties()));
                }
            }
            connection.commit();
        }
    }

    /** The graph that is there, sorted by keys. */
    Graph read() throws SQLException {
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(texts().selectNodes())) {
                while (rows.next()) {
                    nodes.add(new Graph.Node(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            Graph.properties(rows.getString(4))));
                }
            }
            try (ResultSet rows = statement.executeQuery(texts().selectEdges())) {
                while (rows.next()) {
                    edges.add(new Graph.Edge(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            Graph.properties(rows.getString(4))));
                }
            }
        }
        return new Graph(nodes, edges);
    }

    private Texts texts() {
        return store == GraphStore.SQLITE ? SQLITE : POSTGRES;
    }

    private static void insert(PreparedStatement insert, @org.jspecify.annotations.Nullable String... values)
            throws SQLException {
        for (int index = 0; index < values.length; index++) {
            insert.setString(index + 1, values[index]);
        }
        insert.executeUpdate();
    }
}
