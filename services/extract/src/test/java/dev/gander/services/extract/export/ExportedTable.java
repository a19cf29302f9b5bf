package dev.gander.services.extract.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export as named columns and rows, to say where two differ.
 *
 * @param name of the file, with the predicate when it holds several tables
 * @param columns in their order
 * @param rows as many values each as there are columns
 */
record ExportedTable(String name, List<String> columns, List<List<String>> rows) {

    private static final String NULL = "null";
    private static final String ABSENT = "absent";

    /** A null is written as nothing, an empty text in quotes. */
    private static final FieldModifier MARK_NULL = new FieldModifier() {
        @Override
        public String modify(long startingLineNumber, int fieldIdx, boolean quoted, String field) {
            return quoted || !field.isEmpty() ? "'" + field + "'" : NULL;
        }
    };

    /** Reads a CSV file, or the predicates of a batch. */
    static List<ExportedTable> parse(String name, String text) {
        return name.endsWith(".json") ? predicates(name, text) : List.of(csv(name, text));
    }

    /** The first difference, with the name of the column. */
    Optional<String> difference(ExportedTable actual) {
        Set<String> gone = new LinkedHashSet<>(columns);
        actual.columns.forEach(gone::remove);
        Set<String> added = new LinkedHashSet<>(actual.columns);
        columns.forEach(added::remove);
        if (!gone.isEmpty() || !added.isEmpty()) {
            return Optional.of(name + ": columns gone " + gone + ", columns added " + added);
        }
        if (!columns.equals(actual.columns)) {
            return Optional.of(name + ": columns stand in the order " + actual.columns + " instead of " + columns);
        }
        for (int row = 0; row < Math.min(rows.size(), actual.rows.size()); row++) {
            for (int column = 0; column < columns.size(); column++) {
                String expected = rows.get(row).get(column);
                String found = actual.rows.get(row).get(column);
                if (!expected.equals(found)) {
                    return Optional.of(name + ": column " + columns.get(column) + " of row " + (row + 1) + " is "
                            + found + " instead of " + expected);
                }
            }
        }
        return rows.size() == actual.rows.size()
                ? Optional.empty()
                : Optional.of(name + ": " + actual.rows.size() + " rows instead of " + rows.size());
    }

    private static ExportedTable csv(String name, String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .build(CsvRecordHandler.builder().fieldModifier(MARK_NULL).build(), text)) {
            List<List<String>> records =
                    reader.stream().map(CsvRecord::getFields).toList();
            List<String> header = records.get(0).stream()
                    .map(column -> column.substring(1, column.length() - 1))
                    .toList();
            return new ExportedTable(name, header, records.subList(1, records.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ExportedTable> predicates(String name, String text) {
        try {
            List<ExportedTable> tables = new ArrayList<>();
            for (JsonNode predicate : new ObjectMapper().readTree(text)) {
                tables.add(facts(name + " " + predicate.get("predicate").asText(), predicate.get("facts")));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportedTable facts(String name, JsonNode facts) {
        Set<String> fields = new LinkedHashSet<>();
        facts.forEach(fact -> fact.get("key").fieldNames().forEachRemaining(fields::add));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode fact : facts) {
            Map<String, String> row = new LinkedHashMap<>();
            fields.forEach(field -> row.put(
                    field,
                    fact.get("key").has(field) ? fact.get("key").get(field).toString() : ABSENT));
            rows.add(List.copyOf(row.values()));
        }
        return new ExportedTable(name, List.copyOf(fields), rows);
    }
}
