/**
 * How things fail: one family of exceptions that carry facts.
 *
 * <p>A message says what happened and where; {@link dev.gander.migrate.error.MigrationException#advice()} says what to
 * do next. Neither shows a secret. Depends on {@code model} and {@code report}.
 */
@NullMarked
package dev.gander.migrate.error;

import org.jspecify.annotations.NullMarked;
