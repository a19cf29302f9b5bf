/** Tests of the command line, through its public entry. */
@NullMarked
package dev.gander.migrate.cli;

import org.jspecify.annotations.NullMarked;
