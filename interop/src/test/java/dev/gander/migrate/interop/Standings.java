package dev.gander.migrate.interop;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a tool's {@code status} says, as far as both tools can say it.
 *
 * @param applied per version of a file, whether it counts as applied
 */
record Standings(Map<Long, Boolean> applied) {

    Standings {
        applied = new TreeMap<>(applied);
    }
}
