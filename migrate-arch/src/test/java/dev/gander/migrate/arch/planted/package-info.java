/** Classes that break the rules on purpose, so that the tests see each rule fail. */
@NullMarked
package dev.gander.migrate.arch.planted;

import org.jspecify.annotations.NullMarked;
