package dev.gander.migrate.model;

import org.jspecify.annotations.Nullable;

/**
 * What identifies the text of a file across checkouts on different systems.
 *
 * @param algorithm how it was made, such as {@link #SHA_256_NORMALISED}; stored beside the value
 * @param value in hexadecimal, lower case
 */
public record Checksum(String algorithm, String value) {

    /** SHA-256 over the file with line ends as LF and blank lines at the end dropped. */
    public static final String SHA_256_NORMALISED = "sha256-lf";

    /** A checksum of the current algorithm. */
    public static Checksum normalised(String value) {
        return new Checksum(SHA_256_NORMALISED, value);
    }

    /** Written out, as is the hash: what a record makes for itself on first use takes longer than a short run has. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checksum checksum
                && value.equals(checksum.value)
                && algorithm.equals(checksum.algorithm);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
