/**
 * The adapter for PostgreSQL 13 and later.
 *
 * <p>What enters: a target's settings, steps of the engine. What leaves: SQL over the simple query protocol, and rows and
 * failures as the port asks for them. Start with {@link dev.gander.migrate.postgres.PostgresDatastore}; the way a file
 * goes to the server is {@code PostgresSession}, {@code TransactionText} and {@code SqlWire}. Depends on the core's
 * {@code model}, {@code datastore} and {@code error}, on {@code dev.gander.migrate.jdbc} and on the PostgreSQL driver.
 */
@NullMarked
package dev.gander.migrate.postgres;

import org.jspecify.annotations.NullMarked;
