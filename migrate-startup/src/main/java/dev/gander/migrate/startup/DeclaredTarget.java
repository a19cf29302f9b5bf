package dev.gander.migrate.startup;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.PendingSeedsException;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.startup.TargetReadiness.State;
import java.util.List;
import java.util.Optional;

/**
 * A target whose structures are declared, and some of them seeded.
 *
 * @param name which
 * @param datastore with the declaration of this build
 * @param attempt who seeds
 */
record DeclaredTarget(TargetName name, DeclaredDatastore datastore, Attempt attempt) implements StartupTarget {

    @Override
    public void bringUp() {
        datastore.seed(attempt);
    }

    @Override
    public Optional<MigrationException> obstacle() {
        List<Seed> outstanding =
                datastore.seeds().stream().filter(Seed::isOutstanding).toList();
        return outstanding.isEmpty() ? Optional.empty() : Optional.of(new PendingSeedsException(name, outstanding));
    }

    @Override
    public TargetReadiness readiness() {
        try {
            Optional<MigrationException> obstacle = obstacle();
            return new TargetReadiness(
                    name,
                    obstacle.isEmpty() ? State.READY : State.PENDING,
                    obstacle.map(Throwable::getMessage).orElse(""));
        } catch (MigrationException unknown) {
            return new TargetReadiness(name, State.UNKNOWN, String.valueOf(unknown.getMessage()));
        }
    }
}
