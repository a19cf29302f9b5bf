/**
 * What a store holds, as sorted lines that can be compared with a list kept beside the tests.
 *
 * <p>In: a JDBC connection, or a graph. Out: text. Depends on the JDK, and for graphs on {@code …testkit.server}.
 */
@NullMarked
package dev.gander.migrate.testkit.schema;

import org.jspecify.annotations.NullMarked;
