package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a file whose lines come one after the other: each line ends in LF, and blank lines at the end do not
 * count. So a file with LF line ends and one final LF has the sum that {@code sha256sum} prints.
 */
final class FileDigest {

    private final MessageDigest digest = Sha256.start();

    /** Empty lines behind the last text. They wait here: to keep a digest of what stands before them takes longer. */
    private long emptyLines;

    /** The digest behind the last text, when a line of white space has come since. */
    private @Nullable MessageDigest atLastText;

    /** Takes a line and the byte behind it, which the caller has made LF. */
    void add(byte[] buffer, int from, int lengthWithLineEnd, boolean blank) {
        if (!blank) {
            atLastText = null;
        } else if (atLastText == null && lengthWithLineEnd == 1) {
            emptyLines++;
            return;
        } else if (atLastText == null) {
            atLastText = Sha256.copy(digest);
        }
        addEmptyLines();
        digest.update(buffer, from, lengthWithLineEnd);
    }

    /** Ends the computation. */
    Checksum finish() {
        return Checksum.normalised(Sha256.hex(atLastText == null ? digest : atLastText));
    }

    private void addEmptyLines() {
        for (; emptyLines > 0; emptyLines--) {
            digest.update((byte) '\n');
        }
    }
}
