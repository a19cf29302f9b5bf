package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Presence;
import java.util.Optional;
import java.util.Set;

/**
 * Where a target's tables are, or would be made. All names are qualified and quoted, so that no {@code search_path} can
 * lead them elsewhere.
 *
 * @param role that logged in, quoted
 * @param timeZone that the server would give a session that asks for none
 * @param schema of version table and history, quoted
 * @param versionTable the version table
 * @param versions whether it is there
 * @param sequence what numbers the rows of a version table that goose made before 3.22; a later one needs no grant on it
 * @param historyTable the history
 * @param history whether it is there and readable
 * @param lockTable goose's lease table
 * @param access whether anything can be written there
 * @param held the grants that the role need not be given, because it has the rights already
 */
record StorePlace(
        String role,
        String timeZone,
        String schema,
        String versionTable,
        Presence versions,
        Optional<String> sequence,
        String historyTable,
        Presence history,
        String lockTable,
        StoreAccess access,
        Set<Grant> held) {

    /** The rights that a role needs to migrate, as they are granted. */
    enum Grant {
        USE_SCHEMA,
        CHANGE_VERSIONS,
        NUMBER_VERSIONS,
        CHANGE_HISTORY,
        CHANGE_LOCK
    }

    StorePlace {
        held = Set.copyOf(held);
    }

    PostgresDialect dialect(PostgresDialect.Characters characters) {
        return new PostgresDialect(versionTable, historyTable, characters);
    }

    boolean isComplete() {
        return versions == Presence.PRESENT && history != Presence.ABSENT;
    }
}
