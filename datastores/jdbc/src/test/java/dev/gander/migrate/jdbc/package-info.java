/** Tests of what needs no store; the rest is tested with each adapter. */
@NullMarked
package dev.gander.migrate.jdbc;

import org.jspecify.annotations.NullMarked;
