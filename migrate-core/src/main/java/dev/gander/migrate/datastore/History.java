package dev.gander.migrate.datastore;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.ReplaceableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the history table says. Migrations and replaceables are kept apart: what holds of versions holds of the former alone.
 *
 * @param presence whether it is there and readable
 * @param entries of migrations, oldest first; empty when it is not
 * @param replaceables what it says of replaceables, likewise
 */
public record History(Presence presence, List<HistoryEntry> entries, List<ReplaceableEntry> replaceables) {

    public History {
        entries = List.copyOf(entries);
        replaceables = List.copyOf(replaceables);
    }

    /** No history table. */
    public static History absent() {
        return new History(Presence.ABSENT, List.of(), List.of());
    }

    /** A history table that this role may not read. */
    public static History unreadable() {
        return new History(Presence.UNREADABLE, List.of(), List.of());
    }

    /** A history table with these rows, oldest first. */
    public static History of(List<? extends HistoryRow> rows) {
        List<HistoryEntry> entries = new ArrayList<>();
        List<ReplaceableEntry> replaceables = new ArrayList<>();
        for (HistoryRow row : rows) {
            if (row instanceof HistoryEntry entry) {
                entries.add(entry);
            } else if (row instanceof ReplaceableEntry replaceable) {
                replaceables.add(replaceable);
            }
        }
        return new History(Presence.PRESENT, entries, replaceables);
    }

    /** All of it, oldest first. */
    public List<HistoryRow> rows() {
        List<HistoryRow> rows = new ArrayList<>(entries);
        rows.addAll(replaceables);
        rows.sort(Comparator.comparingLong(HistoryRow::id));
        return List.copyOf(rows);
    }
}
