/**
 * What to run: a pure function of the migrations found, those applied, the destination and the order policy.
 *
 * <p>Nothing here reads a file, a store or a clock. Depends on {@code model} and {@code error}.
 */
@NullMarked
package dev.gander.migrate.plan;

import org.jspecify.annotations.NullMarked;
