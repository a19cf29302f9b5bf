/**
 * The engine's front door: one {@link dev.gander.migrate.Migrator} for each target, one method for each command.
 *
 * <p>In: a {@link dev.gander.migrate.model.MigrationSet} that has been read and judged, a
 * {@link dev.gander.migrate.datastore.Datastore}, options. Out: reports, statuses, plans, and exceptions of the family
 * in {@code error}. Nothing is printed or logged; who wants to follow a run hands in a listener. May depend on every
 * other package of the core.
 */
@NullMarked
package dev.gander.migrate;

import org.jspecify.annotations.NullMarked;
