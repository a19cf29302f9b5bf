package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import java.security.MessageDigest;

/**
 * The checksum of a file whose lines come one after the other: each line ends in LF, and blank lines at the end do not
 * count. So a file with LF line ends and one final LF has the sum that {@code sha256sum} prints.
 */
final class FileDigest {

    private final MessageDigest digest = Sha256.start();
    private MessageDigest atLastText = Sha256.copy(digest);
    private boolean blankPending;

    /** Takes a line and the byte behind it, which the caller has made LF. */
    void add(byte[] buffer, int from, int lengthWithLineEnd, boolean blank) {
        if (blank && !blankPending) {
            atLastText = Sha256.copy(digest);
        }
        blankPending = blank;
        digest.update(buffer, from, lengthWithLineEnd);
    }

    /** Ends the computation. */
    Checksum finish() {
        return Checksum.normalised(Sha256.hex(blankPending ? atLastText : digest));
    }
}
