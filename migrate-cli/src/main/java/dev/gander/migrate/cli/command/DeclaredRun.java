package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.DeclaredStanding;
import dev.gander.migrate.cli.render.RunResults;
import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.cli.render.TargetSeeds;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.model.SeedResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run does to declared targets, after the migrated ones: up seeds them, down to nothing removes the seeds.
 *
 * @param stores each with its declaration, which has been read whole
 * @param act what happens to each
 */
record DeclaredRun(List<DeclaredStore> stores, Function<DeclaredDatastore, List<SeedResult>> act) {

    DeclaredRun {
        stores = List.copyOf(stores);
    }

    /** Nothing happens to any. */
    static DeclaredRun none() {
        return new DeclaredRun(List.of(), datastore -> List.of());
    }

    /** Seeds all that the call is about. */
    static DeclaredRun seeding(Call call) {
        Attempt attempt = Attempt.by(
                call.surroundings().operator().account(),
                call.surroundings().operator().host(),
                call.version());
        return new DeclaredRun(new DeclaredTargets(call).stores(), datastore -> datastore.seed(attempt));
    }

    /** Removes the seeds of all that the call is about. */
    static DeclaredRun unseeding(Call call) {
        return new DeclaredRun(new DeclaredTargets(call).stores(), DeclaredDatastore::unseed);
    }

    /**
     * Runs, up to the first failure.
     *
     * @param failure of the run so far: after one, nothing is touched any more
     * @return that failure, or the first one of here
     */
    Optional<RuntimeException> run(RunResults results, Optional<RuntimeException> failure) {
        Optional<RuntimeException> first = failure;
        for (DeclaredStore store : stores) {
            first = first.isPresent() ? skipped(results, store, first) : run(results, store);
        }
        return first;
    }

    /** How they stand. */
    List<DeclaredStanding> standings() {
        return stores.stream().map(DeclaredStore::standing).toList();
    }

    private static Optional<RuntimeException> skipped(
            RunResults results, DeclaredStore store, Optional<RuntimeException> failure) {
        results.seeds(TargetSeeds.without(
                store.target(), store.datastore().isPresent() ? Outcome.NOT_RUN : Outcome.NOT_CONFIGURED));
        return failure;
    }

    private Optional<RuntimeException> run(RunResults results, DeclaredStore store) {
        if (store.datastore().isEmpty()) {
            results.seeds(TargetSeeds.without(store.target(), Outcome.NOT_CONFIGURED));
            return Optional.empty();
        }
        try {
            results.seeds(TargetSeeds.ended(
                    store.target(), act.apply(store.datastore().get())));
            return Optional.empty();
        } catch (RuntimeException failed) {
            results.seeds(TargetSeeds.without(store.target(), Outcome.FAILED));
            return Optional.of(failed);
        }
    }
}
