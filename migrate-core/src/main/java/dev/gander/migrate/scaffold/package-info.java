/**
 * Makes, numbers and renumbers migration files: {@code create}, {@code fix} and {@code init}. Works on folders, never
 * on stores.
 *
 * <p>In: a folder, a name, a way of numbering. Out: files, and what was done as values. Which names to give is decided
 * by pure functions before any file is touched. Depends on {@code source}, {@code error} and {@code model}.
 */
@NullMarked
package dev.gander.migrate.scaffold;

import org.jspecify.annotations.NullMarked;
