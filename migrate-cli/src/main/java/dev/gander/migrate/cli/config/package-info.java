/**
 * Reads what a call's options hold: files of variables, durations, paths.
 *
 * <p>In: text. Out: values, or a {@link dev.gander.migrate.error.UsageException} that shows no value of a variable.
 * Depends on the core's {@code error} alone.
 */
@NullMarked
package dev.gander.migrate.cli.config;

import org.jspecify.annotations.NullMarked;
