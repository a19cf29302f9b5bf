/**
 * Goose's annotations, statement splitting and variable expansion, as goose 3.27 does them.
 *
 * <p>In: one {@link dev.gander.migrate.model.RawMigration}. Out: one
 * {@link dev.gander.migrate.parse.ParsedMigration}, both directions of which come from one pass over the file. A file is
 * read as a stream, once to judge it and once for each time that it runs; no more than one statement is held. Depends on
 * {@code model} and {@code error}; touches no file system, store, clock or log.
 */
@NullMarked
package dev.gander.migrate.parse;

import org.jspecify.annotations.NullMarked;
