package dev.gander.migrate.redis;

import java.util.Locale;
import java.util.Optional;

/** What a key holds, in the server's words. */
public enum ValueType {
    STRING,
    HASH,
    LIST,
    SET,
    ZSET,
    STREAM,
    /** The declaration does not say: nobody writes the key. */
    ANY;

    static Optional<ValueType> parse(String word) {
        for (ValueType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Such as {@code zset}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(String live) {
        return this == ANY || word().equals(live);
    }
}
