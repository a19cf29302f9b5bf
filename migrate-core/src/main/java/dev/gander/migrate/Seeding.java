package dev.gander.migrate;

import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.PendingMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans how the data of an environment get into a store, and refuses where they do not belong. Writes nothing. */
final class Seeding {

    private final TargetName target;
    private final MigrationSet migrations;

    Seeding(TargetName target, MigrationSet migrations) {
        this.target = target;
        this.migrations = migrations;
    }

    /** Every file, in order: what has run before runs again. */
    Plan plan(StoreState state, Conditions conditions, SeedSet seeds) {
        refuseOtherEnvironment(state, seeds.environment());
        refusePending(new StatusReading(migrations, state, conditions).of(target));
        return new Plan(
                List.of(),
                List.of(),
                seeds.files().stream().map(file -> new Step(file, Direction.UP)).toList(),
                List.of());
    }

    private void refusePending(TargetStatus status) {
        List<Version> versions = status.migrations().stream()
                .filter(migration -> migration.state().isOutstanding())
                .map(MigrationStatus::version)
                .toList();
        List<String> replaceables = status.replaceables().stream()
                .filter(replaceable -> replaceable.state().isOutstanding())
                .map(ReplaceableStatus::name)
                .toList();
        if (!versions.isEmpty() || !replaceables.isEmpty()) {
            throw new PendingMigrationsException(target, versions, replaceables);
        }
    }

    /** A store that was seeded as production is production, whatever this call takes it for. */
    private void refuseOtherEnvironment(StoreState state, EnvironmentName wanted) {
        Optional<EnvironmentName> production = state.history().seeds().stream()
                .flatMap(Seeding::environment)
                .filter(EnvironmentName::isProduction)
                .findFirst();
        if (production.isPresent() && !wanted.isProduction()) {
            throw new UsageException(
                    target + ": this store holds the data of " + production.get() + ", so those of " + wanted
                            + " do not belong in it",
                    "Nothing has run. See that the address is the one you mean; 'history' shows what was seeded.");
        }
    }

    private static Stream<EnvironmentName> environment(ReplaceableEntry entry) {
        String[] parts = entry.name().split("/");
        return parts.length == 3 ? EnvironmentName.parse(parts[1]).stream() : Stream.of();
    }
}
