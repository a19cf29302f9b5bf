/** The services as they are shipped and started: real archives, the real launcher. */
@NullMarked
package dev.gander.estate;

import org.jspecify.annotations.NullMarked;
