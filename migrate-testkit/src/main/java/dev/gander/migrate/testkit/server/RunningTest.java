package dev.gander.migrate.testkit.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test, from its beginning to its end, with the store that it may ask for.
 *
 * @param <D> how the store is reached
 */
final class RunningTest<D> {

    private final StoreKind<D> kind;
    private final Recipe recipe;
    private final List<FixtureLoading<D>> loadings;
    private final ExtensionContext context;
    private final LeftProcesses processes = LeftProcesses.fromNowOn();
    private Optional<StoreKind.Lent<D>> lent = Optional.empty();
    private Optional<Throwable> failed = Optional.empty();

    RunningTest(StoreKind<D> kind, Recipe recipe, List<FixtureLoading<D>> loadings, ExtensionContext context) {
        this.kind = kind;
        this.recipe = recipe;
        this.loadings = loadings;
        this.context = context;
    }

    /** Whether it is the test of that context. */
    boolean is(ExtensionContext other) {
        return context.getUniqueId().equals(other.getUniqueId());
    }

    /**
     * The store, the same on each call.
     *
     * @throws IllegalStateException when an earlier call has failed to load it
     */
    synchronized StoreKind.Lent<D> store() {
        if (lent.isEmpty()) {
            StoreKind.Lent<D> fresh = kind.lend(recipe, context);
            lent = Optional.of(fresh);
            loadInto(fresh.database());
        }
        if (failed.isPresent()) {
            throw new IllegalStateException(
                    "The store of this test is not whole: what was to be loaded into it failed before, see the cause",
                    failed.get());
        }
        return lent.get();
    }

    /** A failure is kept, so that nobody gets the store that lacks the rest. */
    private void loadInto(D database) {
        try {
            loadings.forEach(loading -> load(loading, database));
        } catch (RuntimeException | Error failure) {
            failed = Optional.of(failure);
            throw failure;
        }
    }

    private void load(FixtureLoading<D> loading, D database) {
        try {
            loading.load(database);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("The fixture of the test failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Gives the store back.
     *
     * @throws AssertionError when something is left that is refused
     */
    synchronized void end(Set<Leak> refused) {
        if (lent.isPresent()) {
            giveBack(lent.get(), refused);
        }
        if (refused.contains(Leak.PROCESSES)) {
            Leak.PROCESSES.refuse(() -> processes.find(context));
        }
    }

    private static void giveBack(StoreKind.Lent<?> lent, Set<Leak> refused) {
        try (StoreKind.Lent<?> store = lent) {
            if (refused.contains(Leak.CONNECTIONS)) {
                Leak.CONNECTIONS.refuse(store::connections);
            }
        }
    }
}
