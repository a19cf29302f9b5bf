package dev.gander.migrate.interop;

import static java.util.stream.Collectors.counting;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that nobody wrote: both tools take them or refuse them, count the same statements, and leave the same database
 * after up and after down. {@code -Dinterop.cases} and {@code -Dinterop.seed} make a longer run, or another one.
 */
final class FuzzIT {

    private static final int CASES = Integer.getInteger("interop.cases", 2000);
    private static final long SEED = Long.getLong("interop.seed", 20_261_121L);
    private static final int BATCH = 100;

    @TempDir
    Path scratch;

    /**
     * What came of some files.
     *
     * @param differences the documented ones
     * @param disagreements the others
     * @param taken how many files both tools take
     * @param applied how many of these run without an error of SQLite's
     */
    private record Outcome(
            List<DocumentedDifference> differences, List<JudgedCase> disagreements, int taken, int applied) {

        static final Outcome NOTHING = new Outcome(List.of(), List.of(), 0, 0);

        Outcome and(Outcome other) {
            return new Outcome(
                    concat(differences, other.differences),
                    concat(disagreements, other.disagreements),
                    taken + other.taken,
                    applied + other.applied);
        }

        private static <T> List<T> concat(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        Map<DocumentedDifference, Long> counts() {
            return differences.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, counting()));
        }
    }

    @Test
    void goose_and_gander_judge_and_run_drawn_files_alike(TestReporter reporter) {
        Court court = new Court(GooseProgram.find());
        List<String> texts = texts();
        Outcome outcome = IntStream.iterate(0, first -> first < CASES, first -> first + BATCH)
                .boxed()
                .parallel()
                .map(first -> batch(court, texts.subList(first, Math.min(CASES, first + BATCH)), first.toString()))
                .reduce(Outcome.NOTHING, Outcome::and);
        reporter.publishEntry(
                "cases",
                CASES + ", seed " + SEED + ", run: " + outcome.taken() + ", without an error of SQLite's: "
                        + outcome.applied() + ", documented differences: " + outcome.counts());
        assertThat(outcome.disagreements()).isEmpty();
        assertThat(outcome.taken()).as("files that both take").isGreaterThan(CASES / 3);
        assertThat(outcome.applied()).as("files that run to their end").isGreaterThan(CASES / 4);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<String> generator = MigrationTexts.any().generator(1000);
            Random random = new Random(SEED);
            for (int number = 0; number < CASES; number++) {
                texts.add(generator.next(random).value());
            }
        });
        return texts;
    }

    private Outcome batch(Court court, List<String> texts, String name) {
        try {
            Path place = scratch.resolve(name);
            Path folder = Files.createDirectories(place.resolve("all"));
            for (int number = 1; number <= texts.size(); number++) {
                Files.writeString(
                        folder.resolve(String.format("%04d_case.sql", number)),
                        texts.get(number - 1).replace(MigrationTexts.NUMBER, Integer.toString(number)));
            }
            return outcome(court.judge(folder), folder, place);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out files " + name, e);
        }
    }

    /** What both take runs on two stores in a place of its own. */
    private static Outcome outcome(Map<String, JudgedCase> cases, Path folder, Path place) throws IOException {
        Path agreed = Files.createDirectories(place.resolve("migrations"));
        List<DocumentedDifference> differences = new ArrayList<>();
        List<JudgedCase> disagreements = new ArrayList<>();
        for (Map.Entry<String, JudgedCase> entry : cases.entrySet()) {
            JudgedCase judged = entry.getValue();
            Optional<DocumentedDifference> documented = DocumentedDifference.of(judged);
            if (documented.isPresent()) {
                differences.add(documented.get());
            } else if (!judged.isAgreed()) {
                disagreements.add(judged);
            } else if (judged.ours() instanceof Verdict.Accepted) {
                Files.copy(folder.resolve(entry.getKey()), agreed.resolve(entry.getKey()));
            }
        }
        WholeFolder run = new WholeFolder(Twins.ofSqlite(place).withVariables(Court.VARIABLES));
        run.upAndDown();
        return new Outcome(differences, disagreements, run.files(), run.applied());
    }
}
