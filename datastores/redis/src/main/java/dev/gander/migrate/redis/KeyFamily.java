package dev.gander.migrate.redis;

import java.util.List;
import java.util.Optional;

/**
 * Keys that are written and read alike.
 *
 * @param pattern their form
 * @param type what they hold
 * @param ttl when they expire
 * @param keyClass what their loss would mean
 * @param owner who may change this declaration
 * @param writers who writes them; may be empty
 * @param readers who reads them; may be empty
 * @param value how the value is encoded
 * @param note what else there is to know; may be empty
 * @param seed what must be there before the service starts
 */
public record KeyFamily(
        KeyPattern pattern,
        ValueType type,
        TtlRule ttl,
        KeyClass keyClass,
        String owner,
        List<String> writers,
        List<String> readers,
        String value,
        String note,
        Optional<StreamSeed> seed) {

    public KeyFamily {
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
    }
}
