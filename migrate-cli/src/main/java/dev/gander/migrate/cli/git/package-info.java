/**
 * Folders of migrations as they were at a commit, read by the {@code git} command.
 *
 * <p>In: a folder of a work tree, the name of a commit. Out: a
 * {@link dev.gander.migrate.source.MigrationSource}. Writes nothing.
 */
@NullMarked
package dev.gander.migrate.cli.git;

import org.jspecify.annotations.NullMarked;
