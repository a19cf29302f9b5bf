package dev.gander.migrate.devstores;

import java.util.Map;

/** The stores of one product for one embedded run. */
interface EmbeddedStore extends AutoCloseable {

    /** The first variable of each target that has a store here, with the store's address, and others that it needs. */
    Map<String, String> variables();

    /** Stops what was started. */
    @Override
    void close();
}
