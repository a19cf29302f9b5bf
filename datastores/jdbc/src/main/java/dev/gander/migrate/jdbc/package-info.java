/**
 * What two SQL adapters share: the shape of a session, the texts of its records, and the journal of files without a
 * transaction.
 *
 * <p>What enters: steps of the engine, query text of a dialect. What leaves: rows as values of the model, failures of the
 * engine's family. Depends on {@code model}, {@code datastore} and {@code error} of the core and on {@code java.sql};
 * knows no driver. Public for the adapters only.
 */
@NullMarked
package dev.gander.migrate.jdbc;

import org.jspecify.annotations.NullMarked;
