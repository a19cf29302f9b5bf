/**
 * What every adapter must keep, as tests to extend: one class for each part of the port.
 *
 * <p>In: a {@link dev.gander.migrate.testkit.contract.StoreUnderTest} for each test, fresh and real. An adapter's test is a
 * final class that extends the contract and hands it one; what only this adapter promises stands in tests of its own.
 * May depend on {@code migrate-core}, the test kit, JUnit and AssertJ.
 */
@NullMarked
package dev.gander.migrate.testkit.contract;

import org.jspecify.annotations.NullMarked;
