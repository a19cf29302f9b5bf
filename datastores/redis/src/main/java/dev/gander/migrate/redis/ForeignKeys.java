package dev.gander.migrate.redis;

/**
 * Keys of another owner that may lie in the same database.
 *
 * @param pattern their form
 * @param owner whose they are
 */
public record ForeignKeys(KeyPattern pattern, String owner) {}
