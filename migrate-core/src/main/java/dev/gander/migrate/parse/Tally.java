package dev.gander.migrate.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What is remembered of one direction's statements: how many, and the fingerprint of their text. */
final class Tally {

    private static final int CHUNK = 1024 * 1024;

    private final MessageDigest digest = Sha256.start();
    private int statements;

    void add(String text) {
        if (statements > 0) {
            digest.update((byte) 0);
        }
        statements++;
        int from = 0;
        while (from < text.length()) {
            int to = chunkEnd(text, from);
            digest.update(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            from = to;
        }
    }

    int statements() {
        return statements;
    }

    /** For one call, behind the last statement. */
    String fingerprint() {
        return Sha256.hex(digest);
    }

    /** A huge statement is not encoded as a whole; a surrogate pair stays together. */
    private static int chunkEnd(String text, int from) {
        int to = Math.min(from + CHUNK, text.length());
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }
}
