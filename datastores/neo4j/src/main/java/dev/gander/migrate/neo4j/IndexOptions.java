package dev.gander.migrate.neo4j;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Value;

/**
 * How an index is set up, as far as it is not set up by default. The provider is not told: it is the server's format of
 * storage, which the server chooses and changes with its version.
 */
final class IndexOptions {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("fulltext.analyzer", "standard-no-stop-words"),
            Map.entry("fulltext.eventually_consistent", "false"),
            Map.entry("spatial.cartesian.min", "[-1000000.0, -1000000.0]"),
            Map.entry("spatial.cartesian.max", "[1000000.0, 1000000.0]"),
            Map.entry("spatial.cartesian-3d.min", "[-1000000.0, -1000000.0, -1000000.0]"),
            Map.entry("spatial.cartesian-3d.max", "[1000000.0, 1000000.0, 1000000.0]"),
            Map.entry("spatial.wgs-84.min", "[-180.0, -90.0]"),
            Map.entry("spatial.wgs-84.max", "[180.0, 90.0]"),
            Map.entry("spatial.wgs-84-3d.min", "[-180.0, -90.0, -1000000.0]"),
            Map.entry("spatial.wgs-84-3d.max", "[180.0, 90.0, 1000000.0]"),
            Map.entry("vector.hnsw.m", "16"),
            Map.entry("vector.hnsw.ef_construction", "100"),
            Map.entry("vector.quantization.enabled", "true"),
            Map.entry("vector.quantization.type", "BINARY"),
            Map.entry("vector.default_search_expansion_factor", "3.0"));

    private IndexOptions() {}

    /**
     * The settings by name.
     *
     * @param options as {@code SHOW} tells them; may be null
     */
    static SortedMap<String, String> told(Value options) {
        SortedMap<String, String> told = new TreeMap<>();
        if (options.isNull() || options.get("indexConfig").isNull()) {
            return told;
        }
        options.get("indexConfig").asMap().forEach((name, value) -> {
            String text = String.valueOf(value);
            if (!Optional.ofNullable(DEFAULTS.get(name)).equals(Optional.of(text))) {
                told.put(name, text);
            }
        });
        return told;
    }
}
