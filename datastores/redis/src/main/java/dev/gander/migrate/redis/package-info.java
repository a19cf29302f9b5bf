/**
 * A Redis keyspace that is declared, not migrated: read from a file, compared with a live server, and seeded.
 *
 * <p>In: a declaration ({@link dev.gander.migrate.redis.Keyspace}) and an address. Out: a
 * {@link dev.gander.migrate.redis.KeyspaceReport}, seeds, or the declaration as Markdown. What judges is pure and knows no
 * server: {@code KeyPattern}, {@code TtlRule}, {@code KeyJudge}. What asks a server decides nothing: {@code KeyScan},
 * {@code StreamSeeds}. Keys are walked by SCAN, never by KEYS; values are never read.
 *
 * <p>A seed and the record that we made it are written by one script on the server, and lie in one slot of a cluster. The
 * record is a hash named {@code gander:seed:<service>:{<key>}}. Depends on the core's port, Jedis and a YAML reader.
 */
@NullMarked
package dev.gander.migrate.redis;

import org.jspecify.annotations.NullMarked;
