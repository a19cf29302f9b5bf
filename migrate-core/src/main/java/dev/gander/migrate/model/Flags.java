package dev.gander.migrate.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names of flags, such as those that are on where a run takes place. Immutable.
 *
 * @param names in alphabetical order
 */
public record Flags(SortedSet<String> names) {

    /** No flag at all. */
    public static final Flags NONE = new Flags(new TreeSet<>());

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * @throws IllegalArgumentException when a name is malformed
     */
    public Flags {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        for (String name : names) {
            if (!isName(name)) {
                throw new IllegalArgumentException("No name of a flag: " + name);
            }
        }
    }

    /**
     * These flags.
     *
     * @throws IllegalArgumentException when a name is malformed
     */
    public static Flags of(Collection<String> names) {
        return new Flags(new TreeSet<>(names));
    }

    /** Every flag that files name. */
    public static Flags in(MigrationSet files) {
        return of(files.migrations().stream()
                .flatMap(migration -> migration.options().flag().stream())
                .toList());
    }

    /** The words of a list with commas or blanks between them; each of them is to be judged by {@link #isName}. */
    public static List<String> words(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a flag can be called so: a small letter, then up to 39 small letters, digits and hyphens. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a flag is one of these. */
    public boolean contains(String name) {
        return names.contains(name);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The names with commas between them. */
    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
