/** The extract service: which datastores it owns, and its command line. */
@NullMarked
package dev.gander.services.extract;

import org.jspecify.annotations.NullMarked;
