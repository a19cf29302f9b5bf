/**
 * What every program that migrates has, whatever starts it: the targets that a main names, where their datastores are,
 * in which order they go, and what the process ends with.
 *
 * <p>In: the targets, the environment. Out: addresses, datastores and settings, or a
 * {@link dev.gander.migrate.error.UsageException} that names the variables. Nothing here opens a store, and no message
 * shows the value of a variable. Depends on the engine alone; the command line and the start-up of services depend on
 * it.
 */
@NullMarked
package dev.gander.migrate.program;

import org.jspecify.annotations.NullMarked;
