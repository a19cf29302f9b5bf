package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.testkit.schema.StoreListing;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes stores of one kind.
 *
 * @param <D> how such a store is reached
 */
interface StoreKind<D> {

    /**
     * A store that this test has for itself, and that holds what the recipe says.
     *
     * @param context of the test
     */
    Lent<D> lend(Recipe recipe, ExtensionContext context);

    /**
     * Refuses what stores of this kind do not have.
     *
     * @throws IllegalStateException when the recipe asks for it
     */
    default void check(Recipe recipe) {}

    /**
     * A store while a test has it.
     *
     * @param <D> how it is reached
     */
    interface Lent<D> extends AutoCloseable {

        D database();

        /** The engine over the test's own target. */
        Migrator migrator();

        StoreListing listing();

        /** Who is connected besides us, in words. */
        List<String> connections();

        /** Gives it back, whatever is connected to it. */
        @Override
        void close();
    }
}
