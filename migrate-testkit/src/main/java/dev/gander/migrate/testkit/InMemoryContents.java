package dev.gander.migrate.testkit;

import dev.gander.migrate.model.TargetName;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything in the store at one moment: what statements created, and each target's tables. */
final class InMemoryContents {

    private final SortedSet<String> objects = new TreeSet<>();
    private final Map<TargetName, InMemoryTables> tables = new HashMap<>();

    InMemoryContents copy() {
        InMemoryContents copy = new InMemoryContents();
        copy.objects.addAll(objects);
        tables.forEach((target, table) -> copy.tables.put(target, table.copy()));
        return copy;
    }

    InMemoryTables of(TargetName target) {
        return tables.computeIfAbsent(target, name -> new InMemoryTables());
    }

    SortedSet<String> objects() {
        return objects;
    }
}
