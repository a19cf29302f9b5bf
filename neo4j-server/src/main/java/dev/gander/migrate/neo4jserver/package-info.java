/**
 * Neo4j's own server as a program: a data folder and a port enter, a server that answers on Bolt leaves.
 *
 * <p>It runs in a process of its own, because the server and the Neo4j driver each bring another Netty and one class path
 * cannot hold both. Depends on the server's jars, and on nothing of this project.
 */
@NullMarked
package dev.gander.migrate.neo4jserver;

import org.jspecify.annotations.NullMarked;
