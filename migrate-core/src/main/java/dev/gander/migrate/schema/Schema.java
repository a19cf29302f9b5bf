package dev.gander.migrate.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Every object of a store at one moment. Two stores with the same schema have equal objects, in whatever order they were
 * made.
 *
 * @param product name and major version of the product, such as {@code PostgreSQL 16}: within it, texts of equal objects
 *     are equal
 * @param objects sorted, each once
 * @param leftOut tables (or labels) that hold a migration tool's own records, sorted; they are not part of a schema
 */
public record Schema(String product, List<SchemaObject> objects, List<String> leftOut) {

    /**
     * Sorts the objects.
     *
     * @throws IllegalArgumentException when two have one kind and name
     */
    public Schema {
        List<SchemaObject> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparing(SchemaObject::id));
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index).id().equals(sorted.get(index - 1).id())) {
                throw new IllegalArgumentException(
                        "There are two objects " + sorted.get(index).id());
            }
        }
        objects = List.copyOf(sorted);
        leftOut = List.copyOf(new TreeSet<>(leftOut));
    }

    /** An empty store of a product. */
    public static Schema empty(String product) {
        return new Schema(product, List.of(), List.of());
    }

    /** The object of a name. */
    public Optional<SchemaObject> find(ObjectName name) {
        int place = Collections.binarySearch(
                objects, new SchemaObject(name, List.of()), Comparator.comparing(SchemaObject::id));
        return place < 0 ? Optional.empty() : Optional.of(objects.get(place));
    }

    /** What of this schema was not there before: objects that are new or have changed, and records of tools that are new. */
    public Schema since(Schema before) {
        return new Schema(
                product,
                objects.stream()
                        .filter(object -> !before.find(object.id()).equals(Optional.of(object)))
                        .toList(),
                leftOut.stream().filter(name -> !before.leftOut.contains(name)).toList());
    }

    /** The same schema without some of its objects. */
    public Schema without(Predicate<SchemaObject> unwanted) {
        return new Schema(
                product,
                objects.stream().filter(object -> !unwanted.test(object)).toList(),
                leftOut);
    }
}
