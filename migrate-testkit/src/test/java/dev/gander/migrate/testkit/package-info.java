/** The in-memory datastore against the adapters' contracts, and the fixtures against themselves. */
@NullMarked
package dev.gander.migrate.testkit;

import org.jspecify.annotations.NullMarked;
