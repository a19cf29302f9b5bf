/** The catalog service's migrations: which datastores it owns. */
@NullMarked
package dev.gander.services.catalog;

import org.jspecify.annotations.NullMarked;
