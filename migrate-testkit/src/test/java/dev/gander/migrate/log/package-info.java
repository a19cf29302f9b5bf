/** Tests of the log, with real runs on the in-memory store. */
@NullMarked
package dev.gander.migrate.log;

import org.jspecify.annotations.NullMarked;
