/** Tests of the measuring itself: figures, tables and the long line. */
@NullMarked
package dev.gander.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
