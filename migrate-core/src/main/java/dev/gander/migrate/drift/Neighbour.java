package dev.gander.migrate.drift;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.util.Optional;

/**
 * Another target that lives in the same store.
 *
 * @param target which
 * @param schema what its migrations make; empty when nobody knows, because it has no snapshot
 * @param foreign the objects of other owners that it requires
 */
public record Neighbour(TargetName target, Optional<Schema> schema, ForeignObjects foreign) {

    /** Whether its migrations make an object of this name, whatever it is like. */
    boolean has(ObjectName name) {
        return schema.flatMap(all -> all.find(name)).isPresent();
    }

    /** Whether its migrations leave an object exactly like this. */
    boolean leaves(SchemaObject object) {
        return schema.flatMap(all -> all.find(object.id())).equals(Optional.of(object));
    }
}
