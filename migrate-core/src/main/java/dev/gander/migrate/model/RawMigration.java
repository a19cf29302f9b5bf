package dev.gander.migrate.model;

/**
 * A migration file that has been found and not yet read.
 *
 * @param version from the digits before the first underscore
 * @param name what stands between that underscore and the extension
 * @param origin where it was found
 * @param content its bytes
 */
public record RawMigration(Version version, String name, Origin origin, Content content) implements RawFile {}
