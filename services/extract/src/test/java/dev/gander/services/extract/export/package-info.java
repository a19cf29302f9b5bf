/** The exports that other programs read, held to what they are by every state that the migrations can leave. */
@NullMarked
package dev.gander.services.extract.export;

import org.jspecify.annotations.NullMarked;
