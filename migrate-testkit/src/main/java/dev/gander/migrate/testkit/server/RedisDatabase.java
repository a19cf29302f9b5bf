package dev.gander.migrate.testkit.server;

/**
 * An empty database of a Redis that is there for tests.
 *
 * @param number which of the server's databases
 * @param url its address
 */
public record RedisDatabase(int number, String url) {}
