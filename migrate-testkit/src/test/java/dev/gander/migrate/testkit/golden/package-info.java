/** The golden cases against themselves. */
@NullMarked
package dev.gander.migrate.testkit.golden;

import org.jspecify.annotations.NullMarked;
