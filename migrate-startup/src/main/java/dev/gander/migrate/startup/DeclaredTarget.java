package dev.gander.migrate.startup;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.startup.TargetReadiness.State;
import java.util.Optional;
import java.util.stream.Collectors;

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
        String outstanding = outstanding();
        return outstanding.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatastoreRefusedException(
                        name + ": " + outstanding,
                        "Seed it: run 'up --target " + name.target() + "' of " + name.service() + "."));
    }

    @Override
    public TargetReadiness readiness() {
        try {
            String outstanding = outstanding();
            return new TargetReadiness(name, outstanding.isEmpty() ? State.READY : State.PENDING, outstanding);
        } catch (MigrationException unknown) {
            return new TargetReadiness(name, State.UNKNOWN, String.valueOf(unknown.getMessage()));
        }
    }

    private String outstanding() {
        return datastore.seeds().stream()
                .filter(Seed::isOutstanding)
                .map(seed ->
                        seed.type() + " " + seed.name() + " is " + seed.state().id())
                .collect(Collectors.joining(", "));
    }
}
