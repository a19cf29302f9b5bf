/**
 * A fresh store for each test, from one place.
 *
 * <p>In: which server. Out: URLs of databases that nobody else uses. Servers start once in a JVM and stop with it. Depends
 * on JUnit and on {@code dev.gander.migrate.devstores}.
 */
@NullMarked
package dev.gander.migrate.testkit.server;

import org.jspecify.annotations.NullMarked;
