package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Schemas and their texts. */
final class Schemas {

    private Schemas() {}

    static Schema of(PostgresDatastore datastore) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            return session.schema();
        }
    }

    static Schema of(Db db) {
        return of(db.datastore());
    }

    /** The text of a snapshot, from the first object on. */
    static String text(Schema schema) {
        String text = new Snapshot(Db.TARGET, new FilesFingerprint(0, "0".repeat(64)), schema).text();
        return text.substring(text.indexOf("\n\n") + 2);
    }

    /** One statement of each paragraph makes objects of every kind. */
    static List<String> everyKind() {
        return List.of(resource("every-kind.sql").strip().split("\n\n"));
    }

    static String resource(String name) {
        try (InputStream input = Schemas.class.getResourceAsStream(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
