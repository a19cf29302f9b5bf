package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Sums up files without judging them. What it says is exactly what {@link MigrationParser} says of the same bytes; where
 * that takes more than a look at them, it says nothing.
 *
 * <p>One object reads any number of files, one after the other, in one thread.
 */
public final class ChecksumReader {

    /** Longer files are few, and read as streams. */
    private static final int LONGEST = 64 * 1024;

    private static final byte[] OWN_MARK = OwnAnnotations.MARK.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = Sha256.start();
    private final byte[] buffer = new byte[LONGEST];

    /**
     * Reads a file once.
     *
     * @return empty when only a judgement can tell: of a long file; of one with a CR, a byte-order mark, or anything but
     *     ASCII in its last line; and of one whose meaning depends on more than its bytes, such as a {@code $} that
     *     {@code ENVSUB} may expand and a {@code +gander} line that may name another target
     * @throws IOException when it cannot be read
     */
    public Optional<Checksum> read(Content content) throws IOException {
        int length = fill(content);
        if (length == LONGEST || !isPlain(length)) {
            return Optional.empty();
        }
        int end = endOfText(length);
        if (end < 0) {
            return Optional.empty();
        }
        digest.update(buffer, 0, end);
        if (end > 0 && buffer[end - 1] != '\n') {
            digest.update((byte) '\n');
        }
        return Optional.of(Checksum.normalised(hex(digest.digest())));
    }

    private int fill(Content content) throws IOException {
        try (InputStream input = content.open()) {
            int length = 0;
            while (length < LONGEST) {
                int count = input.read(buffer, length, LONGEST - length);
                if (count < 0) {
                    break;
                }
                length += count;
            }
            return length;
        }
    }

    private boolean isPlain(int length) {
        for (int index = 0; index < length; index++) {
            byte here = buffer[index];
            if (here == '\r' || here == '$' || here == OWN_MARK[0] && isOwnMark(index, length)) {
                return false;
            }
        }
        return length < 1 || buffer[0] != LineReader.BYTE_ORDER_MARK[0];
    }

    private boolean isOwnMark(int from, int length) {
        int index = 1;
        while (index < OWN_MARK.length && from + index < length && buffer[from + index] == OWN_MARK[index]) {
            index++;
        }
        return index == OWN_MARK.length;
    }

    /** The index behind the last line that is not blank, its end included; -1 when its last character is not ASCII. */
    private int endOfText(int length) {
        int last = length - 1;
        while (last >= 0 && (buffer[last] == ' ' || buffer[last] >= '\t' && buffer[last] <= '\r')) {
            last--;
        }
        if (last < 0) {
            return 0;
        }
        if (buffer[last] < 0) {
            return -1;
        }
        while (last < length && buffer[last] != '\n') {
            last++;
        }
        return Math.min(last + 1, length);
    }

    private static String hex(byte[] sum) {
        byte[] text = new byte[2 * sum.length];
        for (int index = 0; index < sum.length; index++) {
            text[2 * index] = HEX[sum[index] >> 4 & 0xf];
            text[2 * index + 1] = HEX[sum[index] & 0xf];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
