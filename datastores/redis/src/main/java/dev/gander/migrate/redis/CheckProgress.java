package dev.gander.migrate.redis;

/**
 * How far a check has come on the server that it walks.
 *
 * @param server which of them, from 1 on
 * @param servers how many there are
 * @param expected how many keys it will look at there, about: others come and go meanwhile
 * @param done how many it has looked at there
 */
public record CheckProgress(int server, int servers, long expected, long done) {}
