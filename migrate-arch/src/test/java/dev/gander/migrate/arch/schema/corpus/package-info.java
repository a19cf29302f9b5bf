/** Code as services have it, with DDL and with what only looks like it. {@code CorpusTest} says which is which. */
@NullMarked
package dev.gander.migrate.arch.schema.corpus;

import org.jspecify.annotations.NullMarked;
