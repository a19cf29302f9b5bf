/**
 * A fresh store for each test, from one place: an empty one by the extension of its product, a migrated one by
 * {@link dev.gander.migrate.testkit.server.MigratedStore}.
 *
 * <p>In: which server, which migrations. Out: URLs of databases that nobody else uses. Servers start once in a JVM and stop
 * with it. Depends on JUnit and on {@code dev.gander.migrate.devstores}; for Neo4j and Redis on their drivers, for containers
 * on Testcontainers, all of which the user brings.
 */
@NullMarked
package dev.gander.migrate.testkit.server;

import org.jspecify.annotations.NullMarked;
