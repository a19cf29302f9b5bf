/** The shared sets, each on a real store, and those who use them. */
@NullMarked
package dev.gander.shared;

import org.jspecify.annotations.NullMarked;
