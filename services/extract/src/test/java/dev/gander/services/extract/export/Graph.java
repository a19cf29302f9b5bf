package dev.gander.services.extract.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The graph as the service holds it in memory. */
record Graph(List<Node> nodes, List<Edge> edges) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);

    record Node(String id, @Nullable String type, @Nullable String label, Map<String, @Nullable Object> properties) {}

    record Edge(String source, String target, String label, Map<String, @Nullable Object> properties) {}

    /** The one that every export is compared over: whatever may be absent, be empty, or sort in several ways. */
    static Graph fixed() {
        try (InputStream stream = Objects.requireNonNull(Graph.class.getResourceAsStream("/graph/fixed.json"))) {
            return JSON.readValue(stream, Graph.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Properties as the service stores them: keys in order, no blanks. */
    static String text(Map<String, @Nullable Object> properties) {
        try {
            return JSON.writeValueAsString(properties);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> properties(String text) {
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
