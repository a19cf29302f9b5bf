/** The adapter against real servers: every test class runs on each version that is at hand. */
@NullMarked
package dev.gander.migrate.postgres;

import org.jspecify.annotations.NullMarked;
