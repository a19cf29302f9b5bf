/**
 * Cypher's words, quotes and comments: as much of the language as it takes to find where a statement ends and what kind it
 * is. Parser and adapter use the same reading, so they cannot disagree.
 *
 * <p>In: the text of a unit, or its lines. Out: tokens. Pure. Depends on {@code model}.
 */
@NullMarked
package dev.gander.migrate.cypher;

import org.jspecify.annotations.NullMarked;
