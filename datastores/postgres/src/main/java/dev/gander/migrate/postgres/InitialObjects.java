package dev.gander.migrate.postgres;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.SchemaObject;
import java.util.List;
import java.util.Map;

/** What every new database has. It is told only where it is not as the server has made it, or gone. */
final class InitialObjects {

    private static final int FIRST_WITHOUT_CREATE_FOR_ALL = 15;

    private InitialObjects() {}

    /** Takes away what is as the server has made it, and adds what is not there any more. */
    static void adjust(Map<ObjectName, SchemaObject> found, int version) {
        for (SchemaObject initial : of(version)) {
            if (!found.containsKey(initial.id())) {
                found.put(initial.id(), new SchemaObject(initial.id(), List.of(new Detail("state", "absent"))));
            } else {
                found.remove(initial.id(), initial);
            }
        }
    }

    private static List<SchemaObject> of(int version) {
        String everybody = version < FIRST_WITHOUT_CREATE_FOR_ALL ? "ALL" : "USAGE";
        return List.of(
                new SchemaObject(new ObjectName("schema", "public"), List.of(new Detail("grant to public", everybody))),
                new SchemaObject(new ObjectName("extension", "plpgsql"), List.of(new Detail("schema", "pg_catalog"))));
    }
}
