/** A class of the layer {@code log} that breaks the rules on purpose. */
@NullMarked
package dev.gander.migrate.log.planted;

import org.jspecify.annotations.NullMarked;
