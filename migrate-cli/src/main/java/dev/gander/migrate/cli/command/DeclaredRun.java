package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.cli.render.DeclaredStanding;
import dev.gander.migrate.cli.render.RunResults;
import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.cli.render.TargetSeeds;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
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
     * Runs over each, whatever becomes of the others.
     *
     * @param cancellation of the whole run: once it is requested, nothing is touched any more
     * @return what failed
     */
    List<RuntimeException> run(RunResults results, Cancellation cancellation) {
        List<RuntimeException> failures = new ArrayList<>();
        for (DeclaredStore store : stores) {
            if (store.datastore().isEmpty()) {
                results.seeds(TargetSeeds.without(store.target(), Outcome.NOT_CONFIGURED));
            } else if (cancellation.isRequested()) {
                results.seeds(TargetSeeds.without(store.target(), Outcome.NOT_RUN));
            } else {
                run(results, store.target(), store.datastore().get()).ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** How they stand. */
    List<DeclaredStanding> standings() {
        return stores.stream().map(DeclaredStore::standing).toList();
    }

    private Optional<RuntimeException> run(RunResults results, TargetDefinition target, DeclaredDatastore datastore) {
        try {
            results.seeds(TargetSeeds.ended(target, act.apply(datastore)));
            return Optional.empty();
        } catch (RuntimeException failed) {
            results.seeds(TargetSeeds.without(target, Outcome.FAILED));
            return Optional.of(failed);
        }
    }
}
