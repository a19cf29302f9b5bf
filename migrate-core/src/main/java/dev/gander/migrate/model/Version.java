package dev.gander.migrate.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number that identifies and orders a migration within one target.
 *
 * <p>Always positive: goose keeps a row for version 0 as the mark of an initialised table, but no migration bears it.
 *
 * @param number at least 1
 */
public record Version(long number) implements Comparable<Version> {

    private static final String LARGEST = Long.toString(Long.MAX_VALUE);

    /**
     * @throws IllegalArgumentException when the number is zero or negative
     */
    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("A version is a positive number, not " + number);
        }
    }

    /**
     * Reads a version as goose does: decimal digits, leading zeros allowed, so {@code 00005} and {@code 5} are equal.
     *
     * @return empty when the text is not such a number, is zero, or does not fit into 64 bits
     */
    public static Optional<Version> parse(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        int length = digits.length() - first;
        if (length < 1 || length > LARGEST.length() || !isDecimal(digits)) {
            return Optional.empty();
        }
        String significant = digits.substring(first);
        if (length == LARGEST.length() && significant.compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Version(Long.parseLong(significant)));
    }

    private static boolean isDecimal(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }

    /** Written out, as is the hash: what a record makes for itself on first use takes longer than a short run has. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && version.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
