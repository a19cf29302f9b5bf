package dev.gander.migrate.schema;

import dev.gander.migrate.schema.Difference.Changed;
import dev.gander.migrate.schema.Difference.DetailDifference;
import dev.gander.migrate.schema.Difference.Missing;
import dev.gander.migrate.schema.Difference.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares two schemas object by object. Pure. */
public final class SchemaComparison {

    private SchemaComparison() {}

    /** Every difference, in the order of the objects; empty when the objects are equal. Products are not compared. */
    public static List<Difference> between(Schema expected, Schema actual) {
        SortedMap<ObjectName, Sides<SchemaObject>> objects = new TreeMap<>();
        expected.objects().forEach(object -> objects.put(object.id(), Sides.expected(object)));
        actual.objects().forEach(object -> objects.merge(object.id(), Sides.actual(object), Sides::with));
        List<Difference> differences = new ArrayList<>();
        for (Sides<SchemaObject> sides : objects.values()) {
            difference(sides).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<Difference> difference(Sides<SchemaObject> sides) {
        if (sides.actual().isEmpty()) {
            return sides.expected().map(Missing::new);
        }
        if (sides.expected().isEmpty()) {
            return sides.actual().map(Unexpected::new);
        }
        SchemaObject expected = sides.expected().get();
        List<DetailDifference> details = details(expected, sides.actual().get());
        return details.isEmpty() ? Optional.empty() : Optional.of(new Changed(expected.id(), details));
    }

    private static List<DetailDifference> details(SchemaObject expected, SchemaObject actual) {
        SortedMap<String, Sides<String>> details = new TreeMap<>();
        expected.details().forEach(detail -> details.put(detail.name(), Sides.expected(detail.text())));
        actual.details().forEach(detail -> details.merge(detail.name(), Sides.actual(detail.text()), Sides::with));
        List<DetailDifference> differences = new ArrayList<>();
        for (Map.Entry<String, Sides<String>> detail : details.entrySet()) {
            Sides<String> sides = detail.getValue();
            if (!sides.expected().equals(sides.actual())) {
                differences.add(new DetailDifference(detail.getKey(), sides.expected(), sides.actual()));
            }
        }
        return differences;
    }

    /** What both schemas have under one name. */
    private record Sides<T>(Optional<T> expected, Optional<T> actual) {

        static <T> Sides<T> expected(T value) {
            return new Sides<>(Optional.of(value), Optional.empty());
        }

        static <T> Sides<T> actual(T value) {
            return new Sides<>(Optional.empty(), Optional.of(value));
        }

        Sides<T> with(Sides<T> other) {
            return new Sides<>(expected, other.actual);
        }
    }
}
