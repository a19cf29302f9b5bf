/**
 * Folders of cases: an input and what it must give, both as files that a person can read.
 *
 * <p>In: a folder whose sub-folders are the cases. Out: one dynamic test for each. Depends on JUnit and AssertJ.
 */
@NullMarked
package dev.gander.migrate.testkit.golden;

import org.jspecify.annotations.NullMarked;
