/**
 * What is expected of a live store, and how it is not as expected.
 *
 * <p>In: how a target stands, what its store holds, its snapshot, and a way to replay files on a scratch store. Out: a
 * {@link dev.gander.migrate.drift.DriftReport}. Opens nothing itself and writes nothing. Depends on {@code report},
 * {@code schema}, {@code error} and {@code model}.
 */
@NullMarked
package dev.gander.migrate.drift;

import org.jspecify.annotations.NullMarked;
