/**
 * The port: what the engine needs of a datastore. Whoever writes an adapter reads this package, {@code model} and
 * {@code error}.
 *
 * <p>An adapter knows how to lock, record and make atomic. It does not decide what runs, in which order or when to
 * stop; it does not read the environment, print or log. It throws the engine's exceptions, with the facts in them.
 *
 * <p>Start with {@link dev.gander.migrate.datastore.Datastore}, then
 * {@link dev.gander.migrate.datastore.DatastoreSession}. Depends on {@code model} and {@code error}.
 */
@NullMarked
package dev.gander.migrate.datastore;

import org.jspecify.annotations.NullMarked;
