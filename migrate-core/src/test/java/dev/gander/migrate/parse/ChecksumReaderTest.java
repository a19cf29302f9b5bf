package dev.gander.migrate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Checksum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksumReaderTest {

    private final ChecksumReader reader = new ChecksumReader();

    @Property
    void what_it_says_is_what_the_judgement_says(@ForAll("texts") String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        Optional<Checksum> checksum = read(bytes);

        assertThat(checksum.orElseGet(() -> judged(bytes))).isEqualTo(judged(bytes));
    }

    @Property
    void of_bytes_that_cannot_be_judged_it_says_nothing_that_another_file_could_have_been(@ForAll("bytes") byte[] bytes)
            throws Exception {
        Optional<Checksum> checksum = read(bytes);

        byte[] sound =
                new String(bytes, StandardCharsets.UTF_8).replace('\0', '?').getBytes(StandardCharsets.UTF_8);
        if (checksum.isPresent()) {
            assertThat(checksum.get().equals(judged(sound))).isEqualTo(Arrays.equals(bytes, sound));
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of((byte) 0, (byte) '\n', (byte) ' ', (byte) 'a', (byte) 0xc2, (byte) 0xa0, (byte) 0xff)
                .array(byte[].class)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("SELECT 1;", "é", "-- a", "\n", "\n\n", "\r\n", " ", "\t", "\u00a0", "\ufeff", "\r", "+")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", " \n\t\n", "SELECT 1;", "SELECT 1;\n", "SELECT 'é';\n\n", "a \n\n b\t\n \n\n", "+goose"
            })
    void plain_text_is_summed_up_without_a_judgement(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes)).contains(judged(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n",
                "a\r",
                "\ufeffa\n",
                "SELECT $1;\n",
                "-- +gander waive x y\nSELECT 1;\n",
                "a\u00a0\n",
                "é"
            })
    void what_takes_more_than_a_look_is_left_to_the_judgement(String text) throws Exception {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_long_file_is_left_to_the_judgement_and_the_next_one_is_read_afresh() throws Exception {
        assertThat(read("a".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read(new byte[] {'a'})).contains(judged(new byte[] {'a'}));
        for (String text : List.of("a".repeat(64 * 1024 - 1), "b\n")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(read(bytes)).contains(judged(bytes));
        }
    }

    private Optional<Checksum> read(byte[] bytes) throws IOException {
        return reader.read(() -> new ByteArrayInputStream(bytes));
    }

    private static Checksum judged(byte[] bytes) {
        try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes))) {
            while (lines.next() != null) {
                continue;
            }
            return lines.checksum();
        } catch (IOException | UnfitFileException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
