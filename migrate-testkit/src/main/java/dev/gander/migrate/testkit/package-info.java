/**
 * For tests of the engine and of services: an in-memory datastore, migrations as values and as folders, and a listener
 * that remembers.
 *
 * <p>In: what a test wants to be there. Out: values of the engine, and what happened. Written by hand on purpose: a
 * fake that keeps the port's promises, and passes the same contracts as the real adapters, shows more than a recording of
 * calls. May depend on {@code migrate-core} and JUnit.
 */
@NullMarked
package dev.gander.migrate.testkit;

import org.jspecify.annotations.NullMarked;
