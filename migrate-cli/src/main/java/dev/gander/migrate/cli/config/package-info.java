/**
 * What a user configures: which targets there are, and where their datastores are.
 *
 * <p>In: the targets a main names, options, the environment and files of variables. Out: addresses and settings, or a
 * {@link dev.gander.migrate.error.UsageException} that names the variables. Options win over variables, variables over
 * defaults. Nothing here opens a store, and no message shows the value of a variable. Depends on the core's
 * {@code model}, {@code datastore}, {@code source} and {@code error}.
 */
@NullMarked
package dev.gander.migrate.cli.config;

import org.jspecify.annotations.NullMarked;
