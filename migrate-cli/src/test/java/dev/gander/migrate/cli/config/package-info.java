/** Tests of what a user configures. */
@NullMarked
package dev.gander.migrate.cli.config;

import org.jspecify.annotations.NullMarked;
