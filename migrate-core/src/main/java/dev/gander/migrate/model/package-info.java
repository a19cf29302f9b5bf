/**
 * The values that every other package shares: what a migration is, what a store remembers, where a text came from.
 *
 * <p>Nothing here reads, writes, waits or decides. Every type is immutable and therefore safe to share between threads,
 * save {@link dev.gander.migrate.model.StatementCursor}, which belongs to the thread that opened it. Depends on the JDK
 * alone.
 */
@NullMarked
package dev.gander.migrate.model;

import org.jspecify.annotations.NullMarked;
