/**
 * What happens during a run, as it happens. The engine emits values; whoever listens renders them. Depends on
 * {@code model} and {@code report}.
 */
@NullMarked
package dev.gander.migrate.event;

import org.jspecify.annotations.NullMarked;
