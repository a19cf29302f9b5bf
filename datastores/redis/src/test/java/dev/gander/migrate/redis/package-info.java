/** The keyspace: its pure half by tables, the other on real servers, one database for each test. */
@NullMarked
package dev.gander.migrate.redis;

import org.jspecify.annotations.NullMarked;
