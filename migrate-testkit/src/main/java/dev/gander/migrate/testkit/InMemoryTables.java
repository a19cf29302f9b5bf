package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.VersionRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Version and history table of one target. Not safe for use by several threads. */
final class InMemoryTables {

    private Presence versionTable = Presence.ABSENT;
    private Presence historyTable = Presence.ABSENT;
    private final List<VersionRow> versions = new ArrayList<>();
    private final List<HistoryRow> history = new ArrayList<>();
    private final Map<Long, String> scripts = new HashMap<>();
    private long lastVersionRow;
    private long lastHistoryRow;

    InMemoryTables copy() {
        InMemoryTables copy = new InMemoryTables();
        copy.versionTable = versionTable;
        copy.historyTable = historyTable;
        copy.versions.addAll(versions);
        copy.history.addAll(history);
        copy.scripts.putAll(scripts);
        copy.lastVersionRow = lastVersionRow;
        copy.lastHistoryRow = lastHistoryRow;
        return copy;
    }

    void create(Instant now) {
        if (versionTable == Presence.ABSENT) {
            versionTable = Presence.PRESENT;
            insertVersion(0, true, now);
        }
        if (historyTable == Presence.ABSENT) {
            historyTable = Presence.PRESENT;
        }
    }

    void makeVersionTableUnreadable() {
        versionTable = Presence.UNREADABLE;
    }

    void makeHistoryTable(Presence presence) {
        historyTable = presence;
        if (presence == Presence.ABSENT) {
            history.clear();
        }
    }

    /** What the tables of a target are called that are there. */
    Stream<String> names(TargetName target) {
        Stream<String> versions =
                versionTable == Presence.ABSENT ? Stream.of() : Stream.of("goose_db_version_" + target.suffix());
        Stream<String> records =
                historyTable == Presence.ABSENT ? Stream.of() : Stream.of("gander_history_" + target.suffix());
        return Stream.concat(versions, records);
    }

    StoreState read() {
        if (versionTable == Presence.UNREADABLE) {
            throw new InMemoryRefusal("the version table cannot be read");
        }
        History seen = historyTable == Presence.PRESENT
                ? History.of(history)
                : new History(historyTable, List.of(), List.of(), List.of());
        return new StoreState(versionTable, versions, seen);
    }

    long insertVersion(long version, boolean applied, Instant now) {
        lastVersionRow++;
        versions.add(new VersionRow(
                lastVersionRow, version, applied, Optional.of(LocalDateTime.ofInstant(now, ZoneOffset.UTC))));
        return lastVersionRow;
    }

    /** Deletes every row of the version and answers the newest one. */
    OptionalLong deleteVersion(long version) {
        OptionalLong newest = newestRow(version);
        versions.removeIf(row -> row.versionId() == version);
        return newest;
    }

    OptionalLong newestRow(long version) {
        return versions.stream()
                .filter(row -> row.versionId() == version)
                .mapToLong(VersionRow::id)
                .max();
    }

    /** Adds what the function makes of a fresh number. */
    long insertHistory(LongFunction<HistoryRow> row, Optional<String> script) {
        requireHistory();
        lastHistoryRow++;
        history.add(row.apply(lastHistoryRow));
        script.ifPresent(text -> scripts.put(lastHistoryRow, text));
        return lastHistoryRow;
    }

    void updateHistory(long id, UnaryOperator<HistoryRow> change) {
        requireHistory();
        history.replaceAll(row -> row.id() == id ? change.apply(row) : row);
    }

    Optional<String> script(long id) {
        return Optional.ofNullable(scripts.get(id));
    }

    private void requireHistory() {
        if (historyTable != Presence.PRESENT) {
            throw new InMemoryRefusal("there is no history table to write to");
        }
    }
}
