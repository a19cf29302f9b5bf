/**
 * goose's own command and Gander take turns on one store, and a second store, on which goose works alone, says what the
 * first one must look like.
 */
@NullMarked
package dev.gander.migrate.interop;

import org.jspecify.annotations.NullMarked;
