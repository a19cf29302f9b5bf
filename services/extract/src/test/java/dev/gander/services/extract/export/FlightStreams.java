package dev.gander.services.extract.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two Arrow Flight streams, {@code graph/nodes} and {@code graph/edges}: their fields in order as a header, then their
 * records. A field that Flight declares as not null is demanded; empty properties are null.
 */
final class FlightStreams {

    private FlightStreams() {}

    static String nodes(Graph graph) {
        StringWriter text = new StringWriter();
        CsvWriter csv = csv(text).writeRecord("id", "type", "label", "properties");
        for (Graph.Node node : graph.nodes()) {
            csv.writeRecord(
                    Objects.requireNonNull(node.id(), "id is null"),
                    node.type(),
                    node.label(),
                    properties(node.properties()));
        }
        return text.toString();
    }

    static String edges(Graph graph) {
        StringWriter text = new StringWriter();
        CsvWriter csv = csv(text).writeRecord("source", "target", "label", "properties");
        for (Graph.Edge edge : graph.edges()) {
            csv.writeRecord(
                    Objects.requireNonNull(edge.source(), "source is null"),
                    Objects.requireNonNull(edge.target(), "target is null"),
                    edge.label(),
                    properties(edge.properties()));
        }
        return text.toString();
    }

    private static @Nullable String properties(Map<String, @Nullable Object> properties) {
        return properties.isEmpty() ? null : Graph.text(properties);
    }

    private static CsvWriter csv(StringWriter text) {
        return CsvRows.format().bufferSize(0).build(text);
    }
}
