/**
 * What a store holds, as sorted lines that can be compared with a list kept beside the tests.
 *
 * <p>In: a JDBC connection. Out: text. Depends on the JDK alone.
 */
@NullMarked
package dev.gander.migrate.testkit.schema;

import org.jspecify.annotations.NullMarked;
