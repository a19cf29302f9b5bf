package dev.gander.services.extract.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The batch that {@code glean write} takes: a list of predicates, each with facts that have one key. */
final class GleanBatch {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "agenticAiETH.ETL.";
    private static final Set<String> ROOTS = Set.of("project", "system", "information-system");
    private static final List<String> METRICS = List.of(
            "metadata_entropy",
            "kl_divergence",
            "column_count",
            "actual_distribution",
            "ideal_distribution",
            "metrics_calculated_at");

    private GleanBatch() {}

    /** The batch of a graph that was exported at a fixed time. */
    static String of(Graph graph) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            Map<String, @Nullable Object> key = key(node.properties());
            key.put("id", node.id());
            key.put("kind", node.type());
            key.put("label", node.label());
            nodes.add(Map.of("key", key));
        }
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Graph.Edge edge : graph.edges()) {
            Map<String, @Nullable Object> key = key(edge.properties());
            key.put("source", edge.source());
            key.put("target", edge.target());
            key.put("label", edge.label());
            edges.add(Map.of("key", key));
        }
        return text(List.of(
                predicate("Node", nodes),
                predicate("Edge", edges),
                predicate("ExportManifest", List.of(Map.of("key", manifest(graph))))));
    }

    /** Empty properties are left out. */
    private static Map<String, @Nullable Object> key(Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> key = new TreeMap<>();
        if (!properties.isEmpty()) {
            key.put("properties_json", Graph.text(properties));
        }
        return key;
    }

    private static Map<String, @Nullable Object> manifest(Graph graph) {
        Map<String, @Nullable Object> manifest = new TreeMap<>();
        manifest.put("exported_at", "2026-01-01T00:00:00Z");
        manifest.put("export_file", "graph_20260101T000000Z_0000.json");
        manifest.put("node_count", graph.nodes().size());
        manifest.put("edge_count", graph.edges().size());
        graph.nodes().stream()
                .filter(node -> node.type() != null && ROOTS.contains(node.type()))
                .map(node -> Graph.properties(Graph.text(node.properties())))
                .filter(properties ->
                        properties.get("metadata_entropy") instanceof BigDecimal entropy && entropy.signum() > 0)
                .findFirst()
                .ifPresent(properties -> METRICS.stream()
                        .filter(properties::containsKey)
                        .forEach(metric -> manifest.put(metric, properties.get(metric))));
        return manifest;
    }

    private static Map<String, Object> predicate(String name, List<Map<String, Object>> facts) {
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("predicate", PREFIX + name + ".1");
        predicate.put("facts", facts);
        return predicate;
    }

    private static String text(List<Map<String, Object>> batch) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        try {
            return JSON.writer(layout).writeValueAsString(batch) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
