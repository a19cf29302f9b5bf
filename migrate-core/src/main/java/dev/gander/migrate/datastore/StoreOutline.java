package dev.gander.migrate.datastore;

import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.VersionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a store remembers at one moment, as far as it takes to see that there is nothing to do. After years that is most of
 * what {@link StoreState} holds by number of rows, and a quarter of it by size.
 *
 * @param versionRows the version table's rows, oldest first; their times may be left out
 * @param checksums of the attempts forwards that made a version row, oldest first
 * @param unended the attempts at migrations whose outcome says that they ran outside a transaction and did not end well, oldest first;
 *     later ones may have answered them
 * @param replaceables what the history says of replaceables, oldest first
 */
public record StoreOutline(
        List<VersionRow> versionRows,
        List<RecordedChecksum> checksums,
        List<HistoryEntry> unended,
        List<ReplaceableEntry> replaceables) {

    public StoreOutline {
        versionRows = List.copyOf(versionRows);
        checksums = List.copyOf(checksums);
        unended = List.copyOf(unended);
        replaceables = List.copyOf(replaceables);
    }

    /** The outline of what has been read whole. */
    public static StoreOutline of(StoreState state) {
        List<VersionRow> rows = new ArrayList<>();
        for (VersionRow row : state.versionRows()) {
            rows.add(new VersionRow(row.id(), row.versionId(), row.isApplied(), Optional.empty()));
        }
        List<RecordedChecksum> checksums = new ArrayList<>();
        List<HistoryEntry> unended = new ArrayList<>();
        for (HistoryEntry entry : state.history().entries()) {
            if (entry.outcome().isUnended()) {
                unended.add(entry);
            }
            if (entry.direction() == Direction.UP
                    && entry.outcome().isRecord()
                    && entry.versionRow().isPresent()) {
                checksums.add(new RecordedChecksum(entry.versionRow().getAsLong(), entry.version(), entry.checksum()));
            }
        }
        return new StoreOutline(rows, checksums, unended, state.history().replaceables());
    }

    /** The applied migrations, as goose reads the rows. */
    public AppliedMigrations applied() {
        return AppliedMigrations.of(versionRows);
    }
}
