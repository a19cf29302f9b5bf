package dev.gander.migrate.startup;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.util.List;

/** A declared datastore with one seed, in memory. */
final class OneSeed implements DeclaredDatastore {

    private Seed.State state = Seed.State.ABSENT;

    OneSeed holding(Seed.State there) {
        state = there;
        return this;
    }

    @Override
    public List<Seed> seeds() {
        return List.of(new Seed("shop:orders", "stream", state));
    }

    @Override
    public List<SeedResult> seed(Attempt attempt) {
        state = Seed.State.SEEDED;
        return List.of(new SeedResult("shop:orders", "stream", SeedResult.Outcome.CREATED));
    }

    @Override
    public List<SeedResult> unseed() {
        throw new UnsupportedOperationException("A start removes nothing");
    }
}
