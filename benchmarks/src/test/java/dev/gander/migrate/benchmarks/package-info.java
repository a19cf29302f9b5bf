/** Tests of the measuring itself: figures, tables, turns and the long line. */
@NullMarked
package dev.gander.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
