package dev.gander.migrate.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenCasesTest {

    @TempDir
    Path folder;

    @Test
    void each_folder_is_a_test_named_after_it_in_alphabetical_order() throws IOException {
        oneCase("two-words", "x", "X");
        oneCase("one", "y", "Y");

        assertThat(GoldenCases.in(folder).tests(one -> {}))
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("one", "two words");
    }

    @Test
    void a_case_that_gives_what_is_expected_passes_and_another_one_names_its_file() throws IOException {
        oneCase("case", "text", "TEXT");
        GoldenCase one = GoldenCases.in(folder).cases().get(0);

        one.expect("expected.txt", one.read("input.txt").toUpperCase(java.util.Locale.ROOT));

        assertThatThrownBy(() -> one.expect("expected.txt", "other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected.txt");
    }

    @Test
    void a_folder_without_cases_is_refused() {
        assertThatThrownBy(() -> GoldenCases.in(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    private void oneCase(String name, String input, String expected) throws IOException {
        Path one = Files.createDirectory(folder.resolve(name));
        Files.writeString(one.resolve("input.txt"), input);
        Files.writeString(one.resolve("expected.txt"), expected);
    }
}
