/**
 * The adapter for Neo4j 5 and later.
 *
 * <p>What enters: a target's settings, steps of the engine. What leaves: Cypher over Bolt, and rows and failures as the
 * port asks for them. Start with {@link dev.gander.migrate.neo4j.Neo4jDatastore}; the way a file goes to the server is
 * {@code FileExecution} and {@code TransactionUnit}.
 *
 * <p>Atomicity: Neo4j takes no data change in a transaction that changes the schema, so a file of data statements is one
 * transaction together with its record, and any other file is cut into transactions and kept in a journal. Locking: a node
 * with an owner, a token and an expiry by the database's clock. Depends on the core's {@code cypher}, {@code model},
 * {@code datastore} and {@code error}, and on the Neo4j driver.
 */
@NullMarked
package dev.gander.migrate.neo4j;

import org.jspecify.annotations.NullMarked;
