/** Tests of what a user configures. */
@NullMarked
package dev.gander.migrate.program;

import org.jspecify.annotations.NullMarked;
