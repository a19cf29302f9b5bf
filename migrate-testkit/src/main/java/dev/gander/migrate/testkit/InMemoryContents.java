package dev.gander.migrate.testkit;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything in the store at one moment: what statements created, and each target's tables. */
final class InMemoryContents {

    private final SortedMap<String, SortedMap<String, String>> objects = new TreeMap<>();
    private final Map<TargetName, InMemoryTables> tables = new HashMap<>();

    InMemoryContents copy() {
        InMemoryContents copy = new InMemoryContents();
        copy.objects.putAll(objects);
        tables.forEach((target, table) -> copy.tables.put(target, table.copy()));
        return copy;
    }

    InMemoryTables of(TargetName target) {
        return tables.computeIfAbsent(target, name -> new InMemoryTables());
    }

    /** What statements created, as a schema. */
    Schema schema() {
        List<SchemaObject> created = objects.entrySet().stream()
                .map(object -> new SchemaObject(
                        new ObjectName("table", object.getKey()),
                        object.getValue().entrySet().stream()
                                .map(column -> new Detail("column " + column.getKey(), column.getValue()))
                                .toList()))
                .toList();
        List<String> own = tables.entrySet().stream()
                .flatMap(table -> table.getValue().names(table.getKey()))
                .toList();
        return new Schema("in-memory store", created, own);
    }

    /** Whether a migration tool keeps records here. */
    boolean holdsRecords() {
        return tables.values().stream().anyMatch(table -> table.read().isInitialized());
    }

    /** What statements created, without anybody's records. */
    InMemoryContents withoutRecords() {
        InMemoryContents bare = new InMemoryContents();
        bare.objects.putAll(objects);
        return bare;
    }

    /** What statements created, with the names and the definitions of its columns. */
    SortedMap<String, SortedMap<String, String>> objects() {
        return objects;
    }
}
