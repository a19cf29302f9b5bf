package dev.gander.services.extract.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every export of one graph.
 *
 * @param texts by file name
 */
record Exports(SortedMap<String, String> texts) {

    /** What the exports of {@link Graph#fixed()} are. */
    static Exports golden() throws IOException {
        return new Exports(files(Path.of("src/test/resources/expected/exports")));
    }

    /**
     * The exports of what a store holds now.
     *
     * @param url the store as a user names it
     * @param folder takes the files
     * @throws IllegalStateException when there is no export any more, with what the program said
     */
    static Exports of(GraphTables tables, String url, Path folder) throws IOException, SQLException {
        String target = tables.store().target().target();
        TrainingProgram.Ended ended = TrainingProgram.call(
                Map.of("EXTRACT_" + tables.store().name() + "_URL", url),
                "--target",
                target,
                "--folder",
                folder.toString());
        if (ended.exitCode() != 0) {
            throw new IllegalStateException(ended.err());
        }
        SortedMap<String, String> texts = files(folder);
        Graph graph = tables.read();
        texts.put("glean_batch.json", GleanBatch.of(graph));
        texts.put("flight_graph_nodes.csv", FlightStreams.nodes(graph));
        texts.put("flight_graph_edges.csv", FlightStreams.edges(graph));
        return new Exports(texts);
    }

    /** One line for each file that is not the same, with the first column that differs. */
    List<String> differences(Exports actual) {
        TreeSet<String> names = new TreeSet<>(texts.keySet());
        names.addAll(actual.texts.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            difference(name, Optional.ofNullable(texts.get(name)), Optional.ofNullable(actual.texts.get(name)))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<String> difference(String name, Optional<String> expected, Optional<String> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        if (expected.isEmpty() || actual.isEmpty()) {
            return Optional.of(name + (expected.isEmpty() ? ": was no export before" : ": is not written any more"));
        }
        List<ExportedTable> before = ExportedTable.parse(name, expected.get());
        List<ExportedTable> after = ExportedTable.parse(name, actual.get());
        for (int table = 0; table < Math.min(before.size(), after.size()); table++) {
            Optional<String> difference = before.get(table).difference(after.get(table));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.of(name + ": the same values are written in another way");
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
