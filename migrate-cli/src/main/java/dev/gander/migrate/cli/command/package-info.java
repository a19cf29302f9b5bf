/**
 * The commands: each translates its words into calls of the engine and hands on what comes back. They decide nothing.
 *
 * <p>In: a {@link dev.gander.migrate.cli.command.Call}. Out: an exit code; results go to the call's
 * {@link dev.gander.migrate.cli.render.Results}. May depend on the other packages of the command line and on the core,
 * never on a datastore.
 */
@NullMarked
package dev.gander.migrate.cli.command;

import org.jspecify.annotations.NullMarked;
