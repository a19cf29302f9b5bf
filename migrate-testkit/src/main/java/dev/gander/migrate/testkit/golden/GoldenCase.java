package dev.gander.migrate.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One case: a folder of small files.
 *
 * @param folder the case's files
 */
public record GoldenCase(Path folder) {

    /** The folder's name, with blanks for hyphens. */
    public String name() {
        return String.valueOf(folder.getFileName()).replace('-', ' ');
    }

    /** A file's text, byte for byte as UTF-8. */
    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), e);
        }
    }

    /** Fails unless the text is what the file holds; the message names the file. */
    public void expect(String file, String actual) {
        assertThat(actual).as("compared with %s", folder.resolve(file)).isEqualTo(read(file));
    }
}
