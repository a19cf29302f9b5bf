package dev.gander.migrate.startup;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.PendingMigrationsException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.startup.TargetReadiness.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A target that is kept by migrations.
 *
 * @param name which
 * @param migrator its engine, with the files of this build
 */
record MigratedTarget(TargetName name, Migrator migrator) implements StartupTarget {

    @Override
    public void bringUp() {
        migrator.up(Destination.latest());
    }

    @Override
    public Optional<MigrationException> obstacle() {
        List<Version> outstanding = new ArrayList<>();
        TargetStatus status = migrator.status();
        for (MigrationStatus migration : status.migrations()) {
            Optional<HistoryEntry> attempt = migration.attempt();
            if (migration.state() == MigrationState.INTERRUPTED && attempt.isPresent()) {
                return Optional.of(new InterruptedMigrationException(name, attempt.get()));
            }
            if (migration.state().isOutstanding()) {
                outstanding.add(migration.version());
            }
        }
        List<String> replaceables = status.replaceables().stream()
                .filter(replaceable -> replaceable.state().isOutstanding())
                .map(ReplaceableStatus::name)
                .toList();
        return outstanding.isEmpty() && replaceables.isEmpty()
                ? Optional.empty()
                : Optional.of(new PendingMigrationsException(name, outstanding, replaceables));
    }

    @Override
    public TargetReadiness readiness() {
        try {
            Optional<MigrationException> obstacle = obstacle();
            State state = obstacle.isEmpty()
                    ? State.READY
                    : obstacle.get() instanceof InterruptedMigrationException ? State.INTERRUPTED : State.PENDING;
            return new TargetReadiness(
                    name, state, obstacle.map(Throwable::getMessage).orElse(""));
        } catch (MigrationException unknown) {
            return new TargetReadiness(name, State.UNKNOWN, String.valueOf(unknown.getMessage()));
        }
    }
}
