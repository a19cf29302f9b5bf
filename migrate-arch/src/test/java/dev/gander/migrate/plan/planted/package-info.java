/** A class of the layer {@code plan} that breaks the rules on purpose. */
@NullMarked
package dev.gander.migrate.plan.planted;

import org.jspecify.annotations.NullMarked;
