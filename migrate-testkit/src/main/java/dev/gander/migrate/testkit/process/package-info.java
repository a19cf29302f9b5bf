/**
 * Programs in processes of their own, for tests that stop or kill them.
 *
 * <p>In: a main class, variables and words. Out: what the process says and how it ends. Depends on the JDK alone.
 */
@NullMarked
package dev.gander.migrate.testkit.process;

import org.jspecify.annotations.NullMarked;
