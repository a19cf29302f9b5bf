package dev.gander.migrate.testkit.server;

/**
 * Code that puts into a test's store what its test needs.
 *
 * @param <D> how a store of that kind is reached
 */
@FunctionalInterface
public interface FixtureLoading<D> {

    /** Called once for each test, before it sees the store. */
    void load(D database) throws Exception;
}
