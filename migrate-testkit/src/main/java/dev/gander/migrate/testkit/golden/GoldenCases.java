package dev.gander.migrate.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The cases of a folder: each sub-folder is one, and its name is a sentence.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> plans_are_rendered() {
 *     return GoldenCases.in(Path.of("src/test/resources/golden/plan"))
 *             .tests(one -> one.expect("expected.txt", render(one.read("input.sql"))));
 * }
 * }</pre>
 *
 * @param cases in the order of their names
 */
public record GoldenCases(List<GoldenCase> cases) {

    /**
     * @throws IllegalArgumentException when there is none: a test that looked in the wrong folder would pass
     */
    public GoldenCases {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("There is no case");
        }
        cases = List.copyOf(cases);
    }

    /**
     * The cases of a folder.
     *
     * @throws IllegalArgumentException when it holds none
     */
    public static GoldenCases in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<GoldenCase> cases = entries.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("No case in " + folder.toAbsolutePath());
            }
            return new GoldenCases(cases);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder.toAbsolutePath(), e);
        }
    }

    /** One test for each case. */
    public Stream<DynamicTest> tests(ThrowingConsumer<GoldenCase> test) {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), one.folder().toUri(), () -> test.accept(one)));
    }
}
