package dev.gander.migrate.redis;

/**
 * What a server says of a key, without its value.
 *
 * @param name with other bytes than UTF-8 replaced
 * @param type in the server's word
 * @param left of its time, in milliseconds; -1 when it never expires
 */
record LiveKey(String name, String type, long left) {}
