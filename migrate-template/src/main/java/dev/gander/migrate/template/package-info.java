/**
 * The template of a service: a name and its stores enter, a module of the checkout leaves, with everything that has to know
 * it. Templates are rendered and the edits of other files worked out before anything is written; writing is all or nothing.
 * May depend on the engine's readers, on {@code migrate-redis} for declarations, and on no datastore's connections.
 */
@NullMarked
package dev.gander.migrate.template;

import org.jspecify.annotations.NullMarked;
