package dev.gander.migrate.datastore;

import dev.gander.migrate.model.HistoryEntry;
import java.util.List;

/**
 * What the history table says.
 *
 * @param presence whether it is there and readable
 * @param entries oldest first; empty when it is not
 */
public record History(Presence presence, List<HistoryEntry> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    /** No history table. */
    public static History absent() {
        return new History(Presence.ABSENT, List.of());
    }

    /** A history table that this role may not read. */
    public static History unreadable() {
        return new History(Presence.UNREADABLE, List.of());
    }

    /** A history table with these rows, oldest first. */
    public static History of(List<HistoryEntry> entries) {
        return new History(Presence.PRESENT, entries);
    }
}
