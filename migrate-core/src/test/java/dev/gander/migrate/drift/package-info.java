@NullMarked
package dev.gander.migrate.drift;

import org.jspecify.annotations.NullMarked;
