/**
 * Gander beside Flyway, goose and psql: how long, how many round trips, how much memory.
 *
 * <p>What enters: how to start each program. What leaves: tables on standard output. Programs are measured as whole
 * processes, from outside. Depends on the development stores and, for one peer's tiny main, on Flyway; nothing depends on
 * it, and no build waits for a time.
 */
@NullMarked
package dev.gander.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
