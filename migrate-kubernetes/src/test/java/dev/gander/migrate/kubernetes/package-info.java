/** On fabric8's mock of an API server, and on a real Postgres behind a port that is forwarded as a cluster does it. */
@NullMarked
package dev.gander.migrate.kubernetes;

import org.jspecify.annotations.NullMarked;
