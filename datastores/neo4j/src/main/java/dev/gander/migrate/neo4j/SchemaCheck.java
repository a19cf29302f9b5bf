package dev.gander.migrate.neo4j;

import dev.gander.migrate.neo4j.SchemaChange.Act;
import dev.gander.migrate.neo4j.SchemaChange.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what schema statements were to do with what the server shows. */
final class SchemaCheck {

    private final Connection connection;

    SchemaCheck(Connection connection) {
        this.connection = connection;
    }

    /**
     * Demands that everything the statements name stands as they say; of several about one name the last counts.
     *
     * @throws StoreRefusal when something does not
     */
    void demand(List<SchemaChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Catalog catalog = Catalog.of(connection);
        for (SchemaChange change : lasting(changes)) {
            if (change.standing(catalog) != Standing.DONE) {
                throw new StoreRefusal(change.difference(catalog)
                        + "; if this database was made before, mend it or the file, or record it with 'adopt'");
            }
        }
    }

    /** The indexes that the statements have made, by name. */
    List<String> indexes(List<SchemaChange> changes) {
        Catalog catalog = Catalog.of(connection);
        return lasting(changes).stream()
                .filter(change -> change.act() == Act.MAKE && change.sort() == SchemaObject.Sort.INDEX)
                .flatMap(change -> change.name().or(() -> change.object().flatMap(catalog::indexNamed)).stream())
                .toList();
    }

    /** How things stand with each of the changes that were to last. */
    List<Standing> standings(List<SchemaChange> changes) {
        Catalog catalog = Catalog.of(connection);
        return lasting(changes).stream().map(change -> change.standing(catalog)).toList();
    }

    private static List<SchemaChange> lasting(List<SchemaChange> changes) {
        Map<Object, SchemaChange> last = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            Object key = change.name().isPresent() ? List.of(change.sort(), change.name()) : change;
            last.remove(key);
            last.put(key, change);
        }
        return List.copyOf(last.values());
    }
}
