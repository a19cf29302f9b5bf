/**
 * What a call gets from the process it runs in: streams, variables, who runs it, and the wish to stop.
 *
 * <p>The only package that reads the environment, system properties and standard streams, all in
 * {@link dev.gander.migrate.cli.process.Surroundings#ofProcess()}; everything else is handed them. Depends on nothing of
 * this program.
 */
@NullMarked
package dev.gander.migrate.cli.process;

import org.jspecify.annotations.NullMarked;
