package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what is a statement and what only looks like one is {@code corpus.txt}. */
final class CorpusTest {

    @Test
    void statements_are_found_and_look_alikes_are_not() {
        assertThat(table(Corpus.compiledHere())).isEqualTo(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"indy", "indyWithConstants"})
    void it_does_not_matter_how_a_compiler_puts_strings_together(String strategy, @TempDir Path folder) {
        assertThat(table(Corpus.compiledWith(folder, "-XDstringConcat=" + strategy)))
                .isEqualTo(expected());
    }

    @Test
    void the_corpus_is_large_enough_to_tell_something() {
        assertThat(expected().lines().filter(line -> line.startsWith("DDL")).count())
                .isGreaterThan(60);
        assertThat(expected()
                        .lines()
                        .filter(line -> line.startsWith("look-alike"))
                        .count())
                .isGreaterThan(60);
    }

    /** One line for each member of the corpus and each statement found in it. */
    private static String table(Corpus corpus) {
        Map<String, List<String>> found = corpus.found();
        Set<String> members = new TreeSet<>(corpus.members());
        members.addAll(found.keySet());
        StringBuilder table = new StringBuilder();
        for (String member : members) {
            Stream<String> lines = found.containsKey(member)
                    ? found.get(member).stream().map(text -> "DDL        " + member + ": " + text)
                    : Stream.of("look-alike " + member);
            lines.forEach(line -> table.append(line).append('\n'));
        }
        return table.toString();
    }

    private static String expected() {
        try (InputStream table = CorpusTest.class.getResourceAsStream("/corpus.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
