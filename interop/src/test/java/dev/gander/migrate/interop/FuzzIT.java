package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

    private final Map<DocumentedDifference, Integer> differences = new EnumMap<>(DocumentedDifference.class);
    private final List<JudgedCase> disagreements = new ArrayList<>();
    private int taken;
    private int applied;

    @Test
    void goose_and_gander_judge_and_run_drawn_files_alike(TestReporter reporter) throws IOException {
        Court court = new Court(GooseProgram.find());
        List<String> texts = texts();
        for (int first = 0; first < CASES; first += BATCH) {
            batch(court, texts.subList(first, Math.min(CASES, first + BATCH)), Integer.toString(first));
        }
        reporter.publishEntry(
                "cases",
                CASES + ", seed " + SEED + ", run: " + taken + ", without an error of SQLite's: " + applied
                        + ", documented differences: " + differences);
        assertThat(disagreements).isEmpty();
        assertThat(taken).as("files that both take").isGreaterThan(CASES / 3);
        assertThat(applied).as("files that run to their end").isGreaterThan(CASES / 4);
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

    private void batch(Court court, List<String> texts, String name) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(name).resolve("all"));
        for (int number = 1; number <= texts.size(); number++) {
            Files.writeString(
                    folder.resolve(String.format("%04d_case.sql", number)),
                    texts.get(number - 1).replace(MigrationTexts.NUMBER, Integer.toString(number)));
        }
        Path agreed = Files.createDirectories(scratch.resolve(name).resolve("migrations"));
        for (Map.Entry<String, JudgedCase> entry : court.judge(folder).entrySet()) {
            JudgedCase judged = entry.getValue();
            Optional<DocumentedDifference> documented = DocumentedDifference.of(judged);
            if (documented.isPresent()) {
                differences.merge(documented.get(), 1, Integer::sum);
            } else if (!judged.isAgreed()) {
                disagreements.add(judged);
            } else if (judged.ours() instanceof Verdict.Accepted) {
                Files.copy(folder.resolve(entry.getKey()), agreed.resolve(entry.getKey()));
            }
        }
        WholeFolder run = new WholeFolder(Twins.ofSqlite(scratch.resolve(name)).withVariables(Court.VARIABLES));
        run.upAndDown();
        taken += run.files();
        applied += run.applied();
    }
}
