/**
 * What a store's schema is, as values: its objects, their text, and how two schemas differ.
 *
 * <p>In: objects that a datastore has read from its catalog, and the texts of {@code schema.snapshot} and
 * {@code accepted-drift} files. Out: snapshots, differences, judged drift. Pure: no files, no stores, no clock. Depends
 * on {@code model} and {@code error}.
 */
@NullMarked
package dev.gander.migrate.schema;

import org.jspecify.annotations.NullMarked;
