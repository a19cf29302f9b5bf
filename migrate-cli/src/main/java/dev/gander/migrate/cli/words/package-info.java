/**
 * The language of the command line: its commands, options and exit codes, and how words are read.
 *
 * <p>In: the words of a call. Out: a {@link dev.gander.migrate.cli.words.Reading}. A well-formed call is read by
 * {@link dev.gander.migrate.cli.words.PlainReader} from values alone; picocli is loaded only to explain a malformed one,
 * to print help and to write a completion script, because its class files are too old for an archive of classes and
 * would cost every run more than the rest of the program. Depends on picocli and on {@code model}'s error kinds.
 */
@NullMarked
package dev.gander.migrate.cli.words;

import org.jspecify.annotations.NullMarked;
