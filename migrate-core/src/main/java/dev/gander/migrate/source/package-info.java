/**
 * Where migrations come from: a folder, a prefix of the class path or files that somebody else has listed, all
 * taken by one and the same rule about file names.
 *
 * <p>In: a place. Out: {@link dev.gander.migrate.source.SourceListing}, raw migrations with their origin, and what is
 * wrong with the place itself. Nothing here knows what a file holds. Depends on {@code model} and {@code error}.
 */
@NullMarked
package dev.gander.migrate.source;

import org.jspecify.annotations.NullMarked;
