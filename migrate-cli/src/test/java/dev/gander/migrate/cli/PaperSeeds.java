package dev.gander.migrate.cli;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.util.List;

/** A declared datastore with one seed, kept on paper. */
final class PaperSeeds implements DeclaredDatastore {

    private Seed.State state = Seed.State.ABSENT;
    private boolean silent;

    /** By its address: {@code paper:}, {@code paper:malformed}, {@code paper:silent}, {@code paper:invalid}. */
    PaperSeeds at(String url) {
        if (url.endsWith("malformed")) {
            throw new UsageException("the address cannot be understood", "Write paper: and nothing else.");
        }
        if (url.endsWith("invalid")) {
            throw new InvalidDeclarationException("paper.yaml", List.of("paper.yaml:3: 'colour' is not known"));
        }
        silent = url.endsWith("silent");
        return this;
    }

    PaperSeeds holding(Seed.State there) {
        state = there;
        return this;
    }

    @Override
    public List<Seed> seeds() {
        answer();
        return List.of(new Seed("queue", "list", state));
    }

    @Override
    public List<SeedResult> seed(Attempt attempt) {
        answer();
        boolean absent = state == Seed.State.ABSENT;
        state = absent ? Seed.State.SEEDED : state;
        return List.of(
                new SeedResult("queue", "list", absent ? SeedResult.Outcome.CREATED : SeedResult.Outcome.PRESENT));
    }

    @Override
    public List<SeedResult> unseed() {
        answer();
        boolean ours = state == Seed.State.SEEDED;
        state = ours ? Seed.State.ABSENT : state;
        return List.of(
                new SeedResult("queue", "list", ours ? SeedResult.Outcome.REMOVED : SeedResult.Outcome.KEPT_FOREIGN));
    }

    private void answer() {
        if (silent) {
            throw new DatastoreUnreachableException("The paper does not answer", "Find it.");
        }
    }
}
