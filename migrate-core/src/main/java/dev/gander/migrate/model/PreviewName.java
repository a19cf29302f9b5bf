package dev.gander.migrate.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The branch whose migrations a preview store shows, and what that store is called.
 *
 * @param branch as git names it: not blank, at most 255 characters, no control characters
 */
public record PreviewName(String branch) {

    /** What the name of every preview store begins with. */
    public static final String PREFIX = "gander_preview_";

    private static final int LONGEST = 255;
    private static final int LONGEST_PART = 32;
    private static final int DIGITS = 10;
    private static final Pattern STORE = Pattern.compile(PREFIX + "([a-z0-9_]{1,32}_)?[0-9a-f]{" + DIGITS + "}");

    /**
     * @throws IllegalArgumentException when the name is malformed
     */
    public PreviewName {
        if (!isBranch(branch)) {
            throw new IllegalArgumentException("No name of a branch: " + branch);
        }
    }

    /** Reads the name of a branch; empty when it can be none. */
    public static Optional<PreviewName> parse(String branch) {
        return isBranch(branch) ? Optional.of(new PreviewName(branch)) : Optional.empty();
    }

    private static boolean isBranch(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * What the store is called: within 63 bytes, of small letters, digits and underscores. What a reader recognizes comes
     * first, and at the end a sum over the whole branch, so that two branches never share a name, however long they are.
     *
     * @param beside the store beside which it is made, so that those of two never share a name either
     */
    public String store(String beside) {
        String words =
                branch.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String part = words.substring(0, Math.min(words.length(), LONGEST_PART));
        return PREFIX + (part.isEmpty() ? "" : part + "_") + sum(branch + "\0" + beside);
    }

    /** Whether a store can be a preview by its name. */
    public static boolean isStore(String name) {
        return STORE.matcher(name).matches();
    }

    private static String sum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }

    @Override
    public String toString() {
        return branch;
    }
}
