/** The extract service's migrations: which datastores it owns. */
@NullMarked
package dev.gander.services.extract;

import org.jspecify.annotations.NullMarked;
