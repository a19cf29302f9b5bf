/** Tests of how results look. */
@NullMarked
package dev.gander.migrate.cli.render;

import org.jspecify.annotations.NullMarked;
