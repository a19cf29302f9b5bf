/** Tests against real servers and real processes. */
@NullMarked
package dev.gander.migrate.devstores;

import org.jspecify.annotations.NullMarked;
