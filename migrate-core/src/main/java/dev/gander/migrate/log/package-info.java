/**
 * An ear for those who want runs in their log; the engine itself never logs and does not know this package.
 *
 * <p>In: events. Out: records of {@link System.Logger}, which a service's own logging framework receives. Depends on
 * {@code event}, {@code report} and {@code model}.
 */
@NullMarked
package dev.gander.migrate.log;

import org.jspecify.annotations.NullMarked;
