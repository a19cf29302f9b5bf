package dev.gander.migrate.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The fingerprint of one direction's statements. */
final class Fingerprint {

    private static final int CHUNK = 1024 * 1024;

    private final MessageDigest digest = Sha256.start();
    private boolean begun;

    void add(String text) {
        if (begun) {
            digest.update((byte) 0);
        }
        begun = true;
        int from = 0;
        while (from < text.length()) {
            int to = chunkEnd(text, from);
            digest.update(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            from = to;
        }
    }

    /** For one call, behind the last statement. */
    String hex() {
        return Sha256.hex(digest);
    }

    /** A huge statement is not encoded as a whole; a surrogate pair stays together. */
    private static int chunkEnd(String text, int from) {
        int to = Math.min(from + CHUNK, text.length());
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }
}
