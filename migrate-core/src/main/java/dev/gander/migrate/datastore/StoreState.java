package dev.gander.migrate.datastore;

import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.VersionRow;
import java.util.List;

/**
 * What a store remembers at one moment.
 *
 * @param versionTable whether there is one
 * @param versionRows its rows, oldest first; empty when there is none
 * @param history what the history table says
 */
public record StoreState(Presence versionTable, List<VersionRow> versionRows, History history) {

    public StoreState {
        versionRows = List.copyOf(versionRows);
    }

    /** A store that has never been migrated. */
    public static StoreState untouched() {
        return new StoreState(Presence.ABSENT, List.of(), History.absent());
    }

    /** The applied migrations, as goose reads the rows. */
    public AppliedMigrations applied() {
        return AppliedMigrations.of(versionRows);
    }

    /** Whether nothing is left to create. */
    public boolean isInitialized() {
        return versionTable == Presence.PRESENT && history.presence() != Presence.ABSENT;
    }
}
