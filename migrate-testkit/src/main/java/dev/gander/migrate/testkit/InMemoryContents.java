package dev.gander.migrate.testkit;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything in the store at one moment: what statements created, and each target's tables. */
final class InMemoryContents {

    private final SortedMap<String, Set<String>> objects = new TreeMap<>();
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
                        object.getValue().stream()
                                .map(column -> new Detail("column " + column, ""))
                                .toList()))
                .toList();
        List<String> own = tables.entrySet().stream()
                .flatMap(table -> table.getValue().names(table.getKey()))
                .toList();
        return new Schema("in-memory store", created, own);
    }

    /** What statements created, with the names of its columns. */
    SortedMap<String, Set<String>> objects() {
        return objects;
    }
}
