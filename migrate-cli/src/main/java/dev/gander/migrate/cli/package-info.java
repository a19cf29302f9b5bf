/**
 * The command line of a service's migrations: {@link dev.gander.migrate.cli.MigrateCommandLine} is the way in.
 *
 * <p>In: a program's name, its targets, the process around it, the words of a call. Out: an exit code. A main names its
 * datastores; nothing here knows any. The words are read in {@code words}, the targets found in {@code config}, the
 * command carried out in {@code command}, what comes of it written in {@code render}.
 */
@NullMarked
package dev.gander.migrate.cli;

import org.jspecify.annotations.NullMarked;
