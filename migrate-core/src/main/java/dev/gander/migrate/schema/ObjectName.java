package dev.gander.migrate.schema;

import java.util.regex.Pattern;

/**
 * What identifies an object within a store.
 *
 * @param kind one word, such as {@code table} or {@code materialized-view}
 * @param name as the store's own statements would write it, quoted where they would quote it, such as
 *     {@code public."Odd name"}; not blank
 */
public record ObjectName(String kind, String name) implements Comparable<ObjectName> {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * @throws IllegalArgumentException when the kind is no such word, or the name is blank
     */
    public ObjectName {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind of objects is one lower-case word, not '" + kind + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("An object has a name");
        }
    }

    /** By kind, then by name, in the order of UTF-16 code units: the same on every machine. */
    @Override
    public int compareTo(ObjectName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
