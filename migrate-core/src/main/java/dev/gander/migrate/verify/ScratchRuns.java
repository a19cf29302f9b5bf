package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs of one target's files on scratch stores, in each of which what the files require is made first.
 *
 * @param target whose files
 * @param datastore where scratch stores are made
 * @param foundation what the files require
 * @param options of every run; where other targets are and which flags are on is told here
 */
record ScratchRuns(TargetName target, Datastore datastore, Foundation foundation, MigratorOptions options) {

    /** Makes migrators of the target on one scratch store. */
    @FunctionalInterface
    interface Migrators {

        /**
         * @param files some or all of the target's
         * @param on the flags that are on
         */
        Migrator of(MigrationSet files, Flags on);
    }

    /** Carries out work on a scratch store of its own, which is gone afterwards. */
    <R> R onNewStore(Function<Migrators, R> work) {
        try (ScratchStore scratch = datastore.scratch()) {
            foundation
                    .layers()
                    .forEach((other, files) ->
                            migrator(other, files, Flags.in(files), scratch).up(Destination.latest()));
            return work.apply((files, on) -> migrator(target, files, on, scratch));
        }
    }

    private Migrator migrator(TargetName whose, MigrationSet files, Flags on, ScratchStore scratch) {
        return new Migrator(
                whose,
                foundation.standing(files),
                scratch.datastore(whose),
                options.withFlags(on)
                        .withOthers(other ->
                                Optional.of(new OtherTargets.Store(scratch.datastore(other), "the scratch store"))));
    }
}
