package dev.gander.migrate.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A store that a new service can have, in the order in which its main names them. */
enum TemplateStore {
    SQLITE,
    POSTGRES,
    NEO4J,
    REDIS;

    static Optional<TemplateStore> parse(String word) {
        return Arrays.stream(values())
                .filter(store -> store.word().equals(word))
                .findFirst();
    }

    /** Every word, for messages: {@code sqlite, postgres, neo4j, redis}. */
    static String words() {
        return Arrays.stream(values()).map(TemplateStore::word).collect(Collectors.joining(", "));
    }

    /** Its kind, and the name of the target: {@code postgres}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A declared store has keys and no migrations. */
    boolean isMigrated() {
        return this != REDIS;
    }
}
