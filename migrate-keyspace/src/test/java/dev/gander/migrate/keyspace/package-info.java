/** The command {@code keyspace}, through the whole command line, on a real server. */
@NullMarked
package dev.gander.migrate.keyspace;

import org.jspecify.annotations.NullMarked;
