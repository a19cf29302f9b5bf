/** The graph service's migrations: which datastores it owns. */
@NullMarked
package dev.gander.services.graph;

import org.jspecify.annotations.NullMarked;
