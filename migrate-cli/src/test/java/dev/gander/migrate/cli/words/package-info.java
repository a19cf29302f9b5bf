/** Tests of how words are read. */
@NullMarked
package dev.gander.migrate.cli.words;

import org.jspecify.annotations.NullMarked;
