package dev.gander.migrate.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the replaceables of a target stand in its store: the newest attempt at each tells. One that was rolled back has
 * changed nothing, so it tells nothing.
 */
public final class AppliedReplaceables {

    /** Nothing was ever put in place. */
    public static final AppliedReplaceables NONE = new AppliedReplaceables(Map.of());

    private final Map<String, ReplaceableEntry> newest;

    private AppliedReplaceables(Map<String, ReplaceableEntry> newest) {
        this.newest = Collections.unmodifiableMap(newest);
    }

    /** @param entries oldest first */
    public static AppliedReplaceables of(List<ReplaceableEntry> entries) {
        Map<String, ReplaceableEntry> newest = new LinkedHashMap<>();
        for (ReplaceableEntry entry : entries) {
            if (entry.outcome() != Outcome.ROLLED_BACK) {
                newest.put(entry.name(), entry);
            }
        }
        return new AppliedReplaceables(newest);
    }

    /** The names of those that stand, wholly or in part. */
    public Set<String> names() {
        Map<String, ReplaceableEntry> left = new LinkedHashMap<>(newest);
        left.keySet().removeIf(name -> !mayStand(name));
        return Collections.unmodifiableSet(left.keySet());
    }

    /** The attempt that put it in place as it stands. */
    public Optional<ReplaceableEntry> standing(String name) {
        return attempt(name)
                .filter(entry ->
                        entry.direction() == Direction.UP && !entry.outcome().isUnended());
    }

    /** Whether it stands as this file says. */
    public boolean isInPlace(Replaceable file) {
        return standing(file.name())
                .filter(entry -> entry.checksum().equals(file.checksum()))
                .isPresent();
    }

    /** Whether the newest attempt at it has not ended, or failed and left behind what it had done. */
    public boolean isUnended(String name) {
        return attempt(name).filter(entry -> entry.outcome().isUnended()).isPresent();
    }

    /** Whether something of it is there: it stands, or nobody knows how much of it does. */
    public boolean mayStand(String name) {
        return standing(name).isPresent() || isUnended(name);
    }

    /** The newest attempt at it that was not rolled back. */
    public Optional<ReplaceableEntry> attempt(String name) {
        return Optional.ofNullable(newest.get(name));
    }
}
