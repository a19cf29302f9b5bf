/** The training service's migrations: which datastores it owns. */
@NullMarked
package dev.gander.services.training;

import org.jspecify.annotations.NullMarked;
