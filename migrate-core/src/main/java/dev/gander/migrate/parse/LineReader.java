package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as goose sees them: LF ends a line, one CR before it is dropped, a CR elsewhere stays. Unlike
 * goose it drops a byte-order mark and refuses bytes that are not UTF-8, and NUL. Sums the file up as it goes.
 */
final class LineReader implements AutoCloseable {

    /** goose's own limit: a line of so many bytes, a final CR included, is refused. */
    static final int LINE_LIMIT = 4 * 1024 * 1024;

    /** Enough for most files; a folder may hold thousands of them. */
    private static final int FIRST_BUFFER = 4 * 1024;

    private static final int LONG_FILE_BUFFER = 64 * 1024;
    static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream input;
    private final FileDigest digest = new FileDigest();
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int start;
    private int end;
    private int number;
    private long bytes;
    private boolean ended;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** The next line without its end, or null behind the last one. */
    @Nullable
    String next() throws IOException, UnfitFileException {
        int lineFeed = indexOfLineFeed();
        if (lineFeed < 0 && start == end) {
            return null;
        }
        number++;
        skipByteOrderMark();
        int lineEnd = lineFeed < 0 ? end : lineFeed;
        int textEnd = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        String text = decode(start, textEnd);
        makeRoomBehind(textEnd);
        buffer[textEnd] = '\n';
        digest.add(buffer, start, textEnd + 1 - start, WhiteSpace.isBlank(text));
        start = Math.min(lineEnd + 1, end);
        return text;
    }

    /** The number of the line given last, counted from 1. */
    int number() {
        return number;
    }

    /** How many bytes have been read. */
    long bytes() {
        return bytes;
    }

    /** The checksum of the file; for one call, behind the last line. */
    Checksum checksum() {
        return digest.finish();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Reads until the buffer holds a whole line; -1 when the file ends first. */
    private int indexOfLineFeed() throws IOException, UnfitFileException {
        int seen = start;
        while (true) {
            for (int index = seen; index < end; index++) {
                if (buffer[index] == '\n') {
                    return checkLength(index);
                }
            }
            if (ended) {
                checkLength(end);
                return -1;
            }
            checkLength(end);
            int scanned = end - start;
            fill();
            seen = start + scanned;
        }
    }

    private int checkLength(int lineEnd) throws UnfitFileException {
        if (lineEnd - start >= LINE_LIMIT) {
            throw new UnfitFileException(
                    ProblemCode.LINE_TOO_LONG,
                    number + 1,
                    "the line has 4 MiB or more, which goose refuses as well: break it into several lines");
        }
        return lineEnd;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        boolean longFile = bytes >= buffer.length && buffer.length < LONG_FILE_BUFFER;
        if (end == buffer.length || longFile) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = input.read(buffer, end, buffer.length - end);
        if (count < 0) {
            ended = true;
        } else {
            end += count;
            bytes += count;
        }
    }

    private void makeRoomBehind(int index) {
        if (index == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length + 1);
        }
    }

    private void skipByteOrderMark() {
        if (number == 1 && end - start >= 3 && Arrays.equals(buffer, start, start + 3, BYTE_ORDER_MARK, 0, 3)) {
            start += 3;
        }
    }

    /** The decoder of String is fast and puts U+FFFD for what it cannot read; only then is a second look needed. */
    private String decode(int from, int to) throws UnfitFileException {
        String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            decodeStrictly(from, to);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnfitFileException(
                    ProblemCode.NUL_BYTE,
                    number,
                    "the line holds a NUL byte, at which a store would cut the statement or refuse it: take it out,"
                            + " or save the file as UTF-8 when it is UTF-16");
        }
        return text;
    }

    private void decodeStrictly(int from, int to) throws UnfitFileException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, to - from));
        } catch (CharacterCodingException e) {
            throw new UnfitFileException(
                    ProblemCode.NOT_UTF_8, number, "the line holds bytes that are not UTF-8: save the file as UTF-8");
        }
    }
}
