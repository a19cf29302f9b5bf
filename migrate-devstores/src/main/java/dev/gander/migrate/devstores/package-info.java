/**
 * Datastores for development and tests, on loopback, started and stopped by the program that needs them.
 *
 * <p>What enters: a folder for the data, the binaries of a server, the words of a command. What leaves: the address of a
 * running server, or the exit code of the command that ran against it. Depends on the JDK, on the Postgres driver, and on
 * readers for the archives that carry the binaries. Never on the class path of a service.
 */
@NullMarked
package dev.gander.migrate.devstores;

import org.jspecify.annotations.NullMarked;
