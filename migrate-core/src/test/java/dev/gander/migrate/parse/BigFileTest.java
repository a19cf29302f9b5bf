package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.StatementCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BigFileTest {

    private static final long MEBIBYTES_100 = 100L * 1024 * 1024;

    @Test
    void a_file_of_a_hundred_mebibytes_is_judged_and_read_with_a_small_heap() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                BigFileTest.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).matches("judged ([0-9]+) read \\1");
    }

    /** A file much larger than the heap, made while it is read. */
    public static void main(String[] arguments) {
        Migration migration = Scripts.parse("big", BigFile::new).migration().orElseThrow();
        int read = 0;
        try (StatementCursor cursor = migration.up().open()) {
            while (cursor.next().isPresent()) {
                read++;
            }
        }
        System.out.println("judged " + migration.up().statements() + " read " + read);
    }

    private static final class BigFile extends InputStream {
        private static final byte[] LINE =
                ("INSERT INTO t (a, b) VALUES (1, '" + "x".repeat(60) + "');\n").getBytes(StandardCharsets.UTF_8);
        private byte[] line = "-- +goose Up\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private long given;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == line.length) {
                line = LINE;
                at = 0;
            }
            if (at == 0 && given >= MEBIBYTES_100) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, buffer, offset, count);
            at += count;
            given += count;
            return count;
        }
    }
}
