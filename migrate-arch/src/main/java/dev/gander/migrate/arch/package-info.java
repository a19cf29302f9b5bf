/**
 * Architecture rules as values: each is an immutable ArchUnit rule with a reason, for use in the tests of any module.
 *
 * <p>In: classes imported by ArchUnit. Out: nothing, or an assertion error that lists the violations. Depends on
 * ArchUnit, and {@link dev.gander.migrate.arch.PlantedFile} on the compiler of the JDK.
 */
@NullMarked
package dev.gander.migrate.arch;

import org.jspecify.annotations.NullMarked;
