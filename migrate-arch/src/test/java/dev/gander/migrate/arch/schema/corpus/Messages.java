package dev.gander.migrate.arch.schema.corpus;

import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Statements that nobody runs: people read them. */
final class Messages {

    private static final String HINT = "CREATE EXTENSION IF NOT EXISTS vector";

    private final Store store;

    Messages(Store store) {
        this.store = store;
    }

    void thrown() {
        throw new IllegalStateException(HINT);
    }

    void thrownInSentence() {
        throw new IllegalStateException("The extension is missing. Run as the owner: " + HINT);
    }

    void handedOn() {
        store.execute("Have an owner run " + HINT + " and try again");
    }

    void logged(System.Logger log, String table) {
        log.log(System.Logger.Level.INFO, "drop table " + table);
    }

    void loggedByLibrary(Logger log, String table) {
        log.info("CREATE TABLE " + table + " (id INT)");
    }

    void loggedWithValues(System.Logger log, String table) {
        log.log(System.Logger.Level.DEBUG, "ALTER TABLE {0} ADD COLUMN {1}", table, "owner");
    }

    void printed() {
        System.err.println("CREATE ROLE shop; GRANT ALL ON SCHEMA shop TO shop; CREATE SCHEMA shop");
    }

    void required(@Nullable Object table) {
        store.execute("SELECT 1", Objects.requireNonNull(table, "DROP TABLE orders"));
    }

    void formatted() {
        store.execute("SELECT 1", String.format("Run '%s' first", HINT));
    }

    String assembled() {
        StringBuilder text = new StringBuilder("Nothing is there yet.\n");
        text.append("CREATE TABLE orders (id INT);\n");
        return text.toString();
    }
}
