/**
 * Migrations on a Postgres that runs in a Kubernetes namespace, for end-to-end tests.
 *
 * <p>In: a client of the cluster, where the Postgres is, whose migrations. Out: a migrated database, and what was done. Start
 * with {@link dev.gander.migrate.kubernetes.ApplyMigrations}. Depends on the engine, on the Postgres adapter and on fabric8's
 * client.
 */
@NullMarked
package dev.gander.migrate.kubernetes;

import org.jspecify.annotations.NullMarked;
