/** The adapter against real servers. */
@NullMarked
package dev.gander.migrate.neo4j;

import org.jspecify.annotations.NullMarked;
