package dev.gander.migrate.interop;

import java.nio.file.Path;
import java.util.Map;

/**
 * What both tools are pointed at.
 *
 * @param store that is migrated
 * @param folder of the migrations
 * @param table where the versions are kept
 * @param variables of the process, for ENVSUB
 */
record Workplace(Store store, Path folder, String table, Map<String, String> variables) {

    static final String TABLE = "goose_db_version";

    static Workplace of(Store store, Path folder) {
        return new Workplace(store, folder, TABLE, Map.of());
    }

    Workplace withTable(String other) {
        return new Workplace(store, folder, other, variables);
    }

    Workplace withVariables(Map<String, String> others) {
        return new Workplace(store, folder, table, others);
    }
}
