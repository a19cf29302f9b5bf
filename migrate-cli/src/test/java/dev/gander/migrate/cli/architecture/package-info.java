/** The rules that the command line keeps. */
@NullMarked
package dev.gander.migrate.cli.architecture;

import org.jspecify.annotations.NullMarked;
