/** The migrations of all services at once. */
@NullMarked
package dev.gander.estate;

import org.jspecify.annotations.NullMarked;
