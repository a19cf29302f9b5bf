/**
 * The command {@code keyspace}, which a main adds to its command line, and the target whose keys it is about.
 *
 * <p>In: a call, and the declaration that lies on the class path under {@code migrations/<service>/redis/keyspace.yaml}.
 * Out: text or a JSON document, and an exit code. Depends on the command line and on the Redis keyspace, neither of which
 * knows the other.
 */
@NullMarked
package dev.gander.migrate.keyspace;

import org.jspecify.annotations.NullMarked;
