package dev.gander.migrate.postgres;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads every object of a database from the catalog: in one text, which leaves no trace in the session, and refuses
 * what changes meanwhile. Reading waits for whoever holds a view's tables exclusively.
 *
 * @param wire to the database
 * @param failures how to explain that it did not work
 */
record SchemaReader(SqlWire wire, PostgresFailures failures) {

    /**
     * What else would decide how the server writes: which names need no schema, how constants look. Nothing of it outlasts
     * the transaction.
     */
    private static final List<String> SETTINGS = List.of(
            "SET LOCAL search_path TO pg_catalog, pg_temp",
            "SET LOCAL quote_all_identifiers TO off",
            "SET LOCAL standard_conforming_strings TO on",
            "SET LOCAL DateStyle TO 'ISO, MDY'",
            "SET LOCAL IntervalStyle TO 'postgres'",
            "SET LOCAL TimeZone TO 'UTC'",
            "SET LOCAL extra_float_digits TO 1",
            "SET LOCAL bytea_output TO 'hex'",
            "SET LOCAL xmlbinary TO 'base64'",
            "SET LOCAL lc_monetary TO 'C'",
            // Compiling such queries takes longer than running them.
            "SET LOCAL jit TO off");

    /** What is left out. */
    private record LeftOut(ObjectName object, String table) {

        static LeftOut read(ResultSet row) throws SQLException {
            return new LeftOut(new ObjectName(row.getString(1), row.getString(2)), row.getString(3));
        }
    }

    /** @throws dev.gander.migrate.error.MigrationException when the server fails or is lost, or the schema changed meanwhile */
    Schema read() {
        int version = wire.serverVersion();
        Snapshot snapshot = new Snapshot(wire, SETTINGS);
        Supplier<List<LeftOut>> leftOut = snapshot.rows(SchemaQuery.LEFT_OUT.text(version), LeftOut::read);
        List<Supplier<List<SchemaRow>>> parts = new ArrayList<>();
        for (SchemaQuery query : SchemaQuery.values()) {
            if (query != SchemaQuery.LEFT_OUT) {
                parts.add(snapshot.rows(query.text(version), SchemaRow::read));
            }
        }
        new UnchangedCatalog(wire, failures).take(snapshot);
        Map<ObjectName, SchemaObject> objects = objects(parts);
        leftOut.get().forEach(each -> objects.remove(each.object()));
        InitialObjects.adjust(objects, version);
        return new Schema(
                "PostgreSQL " + version,
                List.copyOf(objects.values()),
                leftOut.get().stream().map(LeftOut::table).toList());
    }

    private static Map<ObjectName, SchemaObject> objects(List<Supplier<List<SchemaRow>>> parts) {
        Map<ObjectName, List<Detail>> details = new HashMap<>();
        for (Supplier<List<SchemaRow>> part : parts) {
            for (SchemaRow row : part.get()) {
                List<Detail> known = details.computeIfAbsent(row.object(), name -> new ArrayList<>());
                row.detail().ifPresent(known::add);
            }
        }
        Map<ObjectName, SchemaObject> objects = new HashMap<>();
        details.forEach((name, all) -> objects.put(name, new SchemaObject(name, all)));
        return objects;
    }
}
