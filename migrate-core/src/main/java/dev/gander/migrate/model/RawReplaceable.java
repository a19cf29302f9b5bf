package dev.gander.migrate.model;

/**
 * A replaceable file that has been found and not yet read.
 *
 * @param number from the digits before the first underscore
 * @param name what stands between that underscore and the extension
 * @param stem its path without the extension, such as {@code replaceable/010_views}, which identifies it
 * @param origin where it was found
 * @param content its bytes
 */
public record RawReplaceable(long number, String name, String stem, Origin origin, Content content)
        implements RawFile {}
