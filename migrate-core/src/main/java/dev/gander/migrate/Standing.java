package dev.gander.migrate;

import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the history means beside the version table, which alone says what is applied.
 *
 * <p>A history row counts for an application only when it names the version row that stands there now: whatever another
 * tool has applied or undone since is none of ours, so nothing is compared and nothing counts as interrupted. An attempt
 * that was rolled back changed nothing, so it counts for nothing either.
 */
final class Standing {

    private final MigrationSet found;
    private final AppliedMigrations applied;
    private final Map<Version, HistoryEntry> newestAttempts = new HashMap<>();
    private final Map<Long, HistoryEntry> applications = new HashMap<>();
    private final Map<Version, Checksum> skipped = new HashMap<>();

    Standing(MigrationSet found, StoreState state) {
        this.found = found;
        this.applied = state.applied();
        for (HistoryEntry entry : state.history().entries()) {
            if (entry.outcome() == Outcome.SKIPPED) {
                skipped.put(entry.version(), entry.checksum());
            } else if (entry.outcome() != Outcome.ROLLED_BACK) {
                newestAttempts.put(entry.version(), entry);
            }
            if (entry.direction() == Direction.UP && entry.outcome().isRecord()) {
                entry.versionRow().ifPresent(row -> applications.put(row, entry));
            }
        }
    }

    /** Whether the history says already that this file was passed over. */
    boolean isNotedAsSkipped(Migration migration) {
        return migration.checksum().equals(skipped.get(migration.version()));
    }

    AppliedMigrations applied() {
        return applied;
    }

    /** The history row of the application that stands now. */
    Optional<HistoryEntry> application(AppliedMigration standing) {
        return Optional.ofNullable(applications.get(standing.row()))
                .filter(entry -> entry.version().equals(standing.version()));
    }

    /** The attempt at a version that was begun outside a transaction, has not ended and has had no answer. */
    Optional<HistoryEntry> interruption(Version version) {
        return Optional.ofNullable(newestAttempts.get(version)).filter(this::isOpen);
    }

    /** All of them, in the order in which they began. */
    List<HistoryEntry> interruptions() {
        return newestAttempts.values().stream()
                .filter(this::isOpen)
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    /** Whether the file is another one than the one that was applied. */
    boolean isEdited(AppliedMigration standing) {
        Optional<Migration> file = found.find(standing.version());
        Optional<HistoryEntry> entry = application(standing);
        return file.isPresent()
                && entry.isPresent()
                && entry.get()
                        .checksum()
                        .algorithm()
                        .equals(file.get().checksum().algorithm())
                && !entry.get().checksum().equals(file.get().checksum());
    }

    /** Every application whose file was edited since, in ascending order of version. */
    List<AppliedMigration> edited() {
        return applied.inOrderOfApplication().stream()
                .filter(this::isEdited)
                .sorted((one, other) -> one.version().compareTo(other.version()))
                .toList();
    }

    private boolean isOpen(HistoryEntry entry) {
        if (!entry.outcome().isUnended()) {
            return false;
        }
        Optional<AppliedMigration> standing = applied.find(entry.version());
        return entry.direction() == Direction.UP
                ? standing.isEmpty()
                : standing.isPresent()
                        && entry.versionRow().isPresent()
                        && standing.get().row() == entry.versionRow().getAsLong();
    }
}
