package dev.gander.migrate.redis;

import java.util.List;

/**
 * A stream that must be there before its service starts. Other types are never seeded: without content they do not exist.
 *
 * @param key its name
 * @param groups its consumer groups, at least one; each is made to read from the first entry on
 */
public record StreamSeed(String key, List<String> groups) {

    public StreamSeed {
        groups = List.copyOf(groups);
    }
}
