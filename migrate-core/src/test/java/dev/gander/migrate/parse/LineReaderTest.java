package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineReaderTest {

    @Test
    void lines_end_with_a_line_feed_and_lose_one_carriage_return() throws Exception {
        assertThat(lines("a\nb\r\nc\r\r\nd\re\n\nf")).containsExactly("a", "b", "c\r", "d\re", "", "f");
    }

    @Test
    void a_final_line_feed_begins_no_line() throws Exception {
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_beginning_alone() throws Exception {
        assertThat(lines("\ufeffa\n\ufeffb")).containsExactly("a", "\ufeffb");
        assertThat(lines("\ufeff")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void a_line_of_one_byte_less_than_four_mebibytes_passes(String end) throws Exception {
        String line =
                "x".repeat(LineReader.LINE_LIMIT - 1 - end.replace("\n", "").length());

        assertThat(lines("first\n" + line + end)).containsExactly("first", line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "", "more\n"})
    void a_line_of_four_mebibytes_is_refused(String end) {
        String line = "x".repeat(LineReader.LINE_LIMIT - (end.startsWith("\r") ? 1 : 0));

        assertThatThrownBy(() -> lines("first\n" + line + end))
                .isInstanceOfSatisfying(UnfitFileException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ProblemCode.LINE_TOO_LONG);
                    assertThat(failure.line()).isEqualTo(2);
                });
    }

    @Test
    void an_endless_line_is_refused_without_being_read() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                assertThat(given).isLessThan(2L * LineReader.LINE_LIMIT);
                return 'x';
            }
        };

        assertThatThrownBy(() -> new LineReader(endless).next()).isInstanceOf(UnfitFileException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line() {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xff, '\n'};

        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(UnfitFileException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ProblemCode.NOT_UTF_8);
                    assertThat(failure.line()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\0c;\n", "a\n\0\n", "a\nb\0", "a\n-- \0\n"})
    void a_NUL_is_refused_with_its_line(String text) {
        assertThatThrownBy(() -> lines(text)).isInstanceOfSatisfying(UnfitFileException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ProblemCode.NUL_BYTE);
            assertThat(failure.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-- +goose Up\nSELECT 'ü';\n", "\n\na\n", "a\n\n\n  \n\n\nb\n", "a\n\t\n\nb\n\n \n\n\nc\n\n\nd\n"
            })
    void the_checksum_of_a_clean_file_is_that_of_its_bytes(String text) throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(checksum(text)).isEqualTo(Checksum.normalised(HexFormat.of().formatHex(sum)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n\r\nb\r\n",
                "a\n\nb",
                "a\n\nb\n\n\n",
                "a\n\nb\n  \n\t\n\u00a0",
                "\ufeffa\n\nb\n",
                "a\n\nb\r"
            })
    void the_checksum_ignores_line_ends_and_blank_lines_at_the_end(String text) throws Exception {
        assertThat(checksum(text)).isEqualTo(checksum("a\n\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb\n",
                "a\n \nb\n",
                "a\n\nb \n",
                "\na\n\nb\n",
                "a\n\nB\n",
                "a\n\nb\n-- c\n",
                "a\r\r\n\nb\n",
                ""
            })
    void the_checksum_sees_every_other_change(String text) throws Exception {
        assertThat(checksum(text)).isNotEqualTo(checksum("a\n\nb\n"));
    }

    @Test
    void a_large_buffer_keeps_its_lines() throws Exception {
        String text = "a\n" + "y".repeat(100_000) + "\r\n" + "z".repeat(70_000);

        assertThat(lines(text)).containsExactly("a", "y".repeat(100_000), "z".repeat(70_000));
    }

    @Property(tries = 300)
    void how_the_bytes_arrive_makes_no_difference(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 7) int chunk) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(new Trickle(bytes, chunk))).isEqualTo(read(new ByteArrayInputStream(bytes)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab;\n\r ü😀\ufeff").ofMaxLength(60);
    }

    private static List<String> lines(String text) throws Exception {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream input) throws Exception {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(input)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
                assertThat(reader.number()).isEqualTo(lines.size());
            }
        }
        return lines;
    }

    private static Checksum checksum(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
            String line = reader.next();
            while (line != null) {
                line = reader.next();
            }
            assertThat(reader.bytes()).isEqualTo(bytes.length);
            return reader.checksum();
        }
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int chunk;

        Trickle(byte[] bytes, int chunk) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.chunk = chunk;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, Math.min(length, chunk));
        }
    }
}
