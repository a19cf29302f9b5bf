/**
 * A fresh store for each test, from one place.
 *
 * <p>In: which server. Out: URLs of databases that nobody else uses. Servers start once in a JVM and stop with it. Depends
 * on JUnit, on {@code dev.gander.migrate.devstores}, and for Neo4j on its driver, which the user brings.
 */
@NullMarked
package dev.gander.migrate.testkit.server;

import org.jspecify.annotations.NullMarked;
