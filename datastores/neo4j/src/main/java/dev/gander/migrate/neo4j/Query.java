package dev.gander.migrate.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Query text, which stands in the resource files of the same names. */
enum Query {
    READ_VERSIONS,
    READ_HISTORY,
    READ_SCRIPT,
    CREATE_NODES,
    RECORD_UP,
    RECORD_DOWN,
    STANDING_ROW,
    ADD_HISTORY,
    ANSWER,
    ADVANCE,
    END_HISTORY,
    LOCK_HOLDER,
    LOCK_ACQUIRE,
    LOCK_RENEW,
    LOCK_FENCE,
    LOCK_RELEASE,
    CONSTRAINTS,
    INDEXES,
    OWN_TRANSACTIONS,
    TERMINATE,
    EDITION,
    ALL_CONSTRAINTS,
    ALL_INDEXES,
    SCRATCH_LOOK,
    SCRATCH_MARK,
    SCRATCH_UNMARK,
    SCRATCH_DELETE_RELATIONSHIPS,
    SCRATCH_DELETE_NODES,
    SCRATCH_DELETE_LOCK;

    private final String text;

    Query() {
        this.text = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher");
    }

    String text() {
        return text;
    }

    private static String read(String file) {
        try (InputStream input = Query.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException(file + " is missing beside this class");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
