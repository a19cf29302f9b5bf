package dev.gander.migrate.model;

import java.util.Optional;

/**
 * The statements of a script, read from its source one after the other.
 *
 * <p>Belongs to one thread. Close it in any case; closing early is allowed.
 */
public interface StatementCursor extends AutoCloseable {

    /**
     * The next statement, or empty after the last one.
     *
     * <p>An empty answer is also a promise: the whole file was read and is, byte for byte after normalisation, the text
     * that was judged before the run. So a caller commits only after it has seen the empty answer.
     *
     * @throws RuntimeException of the engine's family when the file has changed since it was judged, or cannot be read
     */
    Optional<Statement> next();

    @Override
    void close();
}
