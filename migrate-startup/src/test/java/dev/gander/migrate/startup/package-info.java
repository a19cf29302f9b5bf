/** Tests of what a service does when it starts. */
@NullMarked
package dev.gander.migrate.startup;

import org.jspecify.annotations.NullMarked;
