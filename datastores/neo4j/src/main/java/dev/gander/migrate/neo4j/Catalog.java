package dev.gander.migrate.neo4j;

import dev.gander.migrate.neo4j.SchemaObject.Entity;
import dev.gander.migrate.neo4j.SchemaObject.Sort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The constraints and indexes of a database at one moment, by name; those that belong to a constraint are left out.
 *
 * @param constraints by name
 * @param indexes by name
 */
record Catalog(Map<String, SchemaObject> constraints, Map<String, SchemaObject> indexes) {

    static Catalog of(Connection connection) {
        Map<String, SchemaObject> constraints = new TreeMap<>();
        for (Record row : connection.read(Query.CONSTRAINTS, Map.of())) {
            String kind = SchemaObject.constraintKind(row.get("type").asString());
            constraints.put(row.get("name").asString(), object(Sort.CONSTRAINT, kind, row));
        }
        Map<String, SchemaObject> indexes = new TreeMap<>();
        for (Record row : connection.read(Query.INDEXES, Map.of())) {
            if (row.get("owningConstraint").isNull()) {
                indexes.put(
                        row.get("name").asString(),
                        object(Sort.INDEX, row.get("type").asString(), row));
            }
        }
        return new Catalog(constraints, indexes);
    }

    Optional<SchemaObject> find(Sort sort, String name) {
        return Optional.ofNullable((sort == Sort.CONSTRAINT ? constraints : indexes).get(name));
    }

    boolean contains(SchemaObject object) {
        return constraints.containsValue(object) || indexes.containsValue(object);
    }

    /** The name of an index that is this one. */
    Optional<String> indexNamed(SchemaObject object) {
        return indexes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(object))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is there instead of an object that is not: one of its name or with its properties. */
    Optional<String> inItsPlace(SchemaChange change) {
        return first(constraints, change).or(() -> first(indexes, change));
    }

    private static Optional<String> first(Map<String, SchemaObject> objects, SchemaChange change) {
        return objects.entrySet().stream()
                .filter(entry -> change.name().filter(entry.getKey()::equals).isPresent()
                        || change.object()
                                .filter(wanted -> isOnTheSame(wanted, entry.getValue()))
                                .isPresent())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .findFirst();
    }

    private static boolean isOnTheSame(SchemaObject one, SchemaObject other) {
        return one.entity() == other.entity()
                && one.tokens().equals(other.tokens())
                && one.properties().equals(other.properties());
    }

    private static SchemaObject object(Sort sort, String kind, Record row) {
        return new SchemaObject(
                sort,
                kind,
                Entity.valueOf(row.get("entityType").asString()),
                texts(row.get("labelsOrTypes")),
                texts(row.get("properties")));
    }

    private static List<String> texts(Value list) {
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }
}
