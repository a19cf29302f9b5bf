/** Tests of the Neo4j adapter. */
@NullMarked
package dev.gander.migrate.neo4j;

import org.jspecify.annotations.NullMarked;
