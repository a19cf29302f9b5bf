package dev.gander.migrate.datastore;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.SeedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the history table says. Migrations, replaceables and seed files are kept apart: what holds of versions
 * holds of the first alone, and what stands or not, of the first two.
 *
 * @param presence whether it is there and readable
 * @param entries of migrations, oldest first; empty when it is not
 * @param replaceables what it says of replaceables, likewise
 * @param seeds what it says of seed files, likewise
 */
public record History(
        Presence presence,
        List<HistoryEntry> entries,
        List<ReplaceableEntry> replaceables,
        List<ReplaceableEntry> seeds) {

    public History {
        entries = List.copyOf(entries);
        replaceables = List.copyOf(replaceables);
        seeds = List.copyOf(seeds);
    }

    /** No history table. */
    public static History absent() {
        return new History(Presence.ABSENT, List.of(), List.of(), List.of());
    }

    /** A history table that this role may not read. */
    public static History unreadable() {
        return new History(Presence.UNREADABLE, List.of(), List.of(), List.of());
    }

    /** A history table with these rows, oldest first. */
    public static History of(List<? extends HistoryRow> rows) {
        List<HistoryEntry> entries = new ArrayList<>();
        List<ReplaceableEntry> replaceables = new ArrayList<>();
        List<ReplaceableEntry> seeds = new ArrayList<>();
        for (HistoryRow row : rows) {
            if (row instanceof HistoryEntry entry) {
                entries.add(entry);
            } else if (row instanceof ReplaceableEntry replaceable) {
                (isSeed(replaceable) ? seeds : replaceables).add(replaceable);
            }
        }
        return new History(Presence.PRESENT, entries, replaceables, seeds);
    }

    private static boolean isSeed(ReplaceableEntry entry) {
        return entry.name().startsWith(SeedSet.FOLDER + "/");
    }

    /** All of it, oldest first. */
    public List<HistoryRow> rows() {
        List<HistoryRow> rows = new ArrayList<>(entries);
        rows.addAll(replaceables);
        rows.addAll(seeds);
        rows.sort(Comparator.comparingLong(HistoryRow::id));
        return List.copyOf(rows);
    }
}
