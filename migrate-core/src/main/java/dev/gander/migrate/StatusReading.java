package dev.gander.migrate;

import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How each migration stands, from the files and what the store remembers. Pure. */
final class StatusReading {

    private final MigrationSet found;
    private final Conditions conditions;
    private final Presence history;
    private final Standing standing;
    private final List<ReplaceableStatus> replaceables;

    StatusReading(MigrationSet found, StoreState state, Conditions conditions) {
        this.conditions = conditions;
        this.found = found;
        this.history = state.history().presence();
        this.standing = new Standing(found, state);
        this.replaceables = new ReplaceableReading(found.replaceables(), state.history()).all();
    }

    TargetStatus of(TargetName target) {
        AppliedMigrations applied = standing.applied();
        SortedSet<Version> versions = new TreeSet<>();
        found.migrations().forEach(migration -> versions.add(migration.version()));
        applied.inOrderOfApplication().forEach(migration -> versions.add(migration.version()));
        standing.interruptions().forEach(entry -> versions.add(entry.version()));
        return new TargetStatus(
                target,
                applied.current(),
                applied.highest(),
                versions.stream().map(this::of).toList(),
                replaceables);
    }

    private MigrationStatus of(Version version) {
        Optional<AppliedMigration> application = standing.applied().find(version);
        Optional<HistoryEntry> attempt =
                standing.interruption(version).or(() -> application.flatMap(standing::application));
        Optional<Migration> file = found.find(version);
        String name = file.map(Migration::name)
                .or(() -> attempt.map(HistoryEntry::name))
                .orElse("");
        return new MigrationStatus(
                version,
                name,
                file.map(Migration::origin),
                state(version, application),
                application.flatMap(AppliedMigration::appliedAt),
                attempt);
    }

    private MigrationState state(Version version, Optional<AppliedMigration> application) {
        if (standing.interruption(version).isPresent()) {
            return MigrationState.INTERRUPTED;
        }
        if (application.isEmpty()) {
            FileOptions options = found.find(version).map(Migration::options).orElse(FileOptions.NONE);
            if (!conditions.allow(options)) {
                return MigrationState.SKIPPED_HERE;
            }
            boolean below = standing.applied()
                    .highest()
                    .filter(highest -> version.compareTo(highest) < 0)
                    .isPresent();
            return below && !options.isConditional() ? MigrationState.LATE : MigrationState.PENDING;
        }
        return stateOf(application.get());
    }

    private MigrationState stateOf(AppliedMigration application) {
        if (found.find(application.version()).isEmpty()) {
            return MigrationState.FILE_GONE;
        }
        if (history != Presence.UNREADABLE && standing.application(application).isEmpty()) {
            return MigrationState.APPLIED_BY_ANOTHER_TOOL;
        }
        return standing.isEdited(application) ? MigrationState.EDITED : MigrationState.APPLIED;
    }
}
