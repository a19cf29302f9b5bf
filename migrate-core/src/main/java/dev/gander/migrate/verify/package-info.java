/**
 * What migrations make and leave, tried out on a scratch store: whether each down undoes its up, what schema a set of
 * versions gives.
 *
 * <p>In: a scratch store and migrations that have been judged. Out: findings and schemas. Stands above {@code Migrator},
 * which does the work; nothing of the core depends on it.
 */
@NullMarked
package dev.gander.migrate.verify;

import org.jspecify.annotations.NullMarked;
