package dev.gander.migrate.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to measure, and with what.
 *
 * @param ganders Gander with each runtime; the first one runs where one is enough
 * @param goose goose's program
 * @param flywayClassPath Flyway, its drivers, and the jar of this module
 * @param scratch where stores and migrations go
 * @param coldRuns rounds of a start that takes less than a second
 * @param longRuns rounds of everything else
 * @param names the benchmarks to run; none means all
 */
record Settings(
        List<Gander> ganders,
        Optional<Path> goose,
        String flywayClassPath,
        Path scratch,
        int coldRuns,
        int longRuns,
        List<String> names) {

    private static final int COLD_RUNS = 11;
    private static final int LONG_RUNS = 3;

    Settings {
        ganders = List.copyOf(ganders);
        names = List.copyOf(names);
        if (ganders.isEmpty()) {
            throw new IllegalArgumentException("Needs to know how Gander is started: --gander FILE");
        }
    }

    /** Reads the words that the {@code run} script hands over: pairs of option and value, then names. */
    static Settings parse(String... words) {
        List<Gander> ganders = new ArrayList<>();
        Optional<Path> goose = Optional.empty();
        String flywayClassPath = "";
        Path scratch = Path.of("target/scratch");
        int coldRuns = COLD_RUNS;
        int longRuns = LONG_RUNS;
        int next = 0;
        for (; next + 1 < words.length && words[next].startsWith("--"); next += 2) {
            String value = words[next + 1];
            switch (words[next]) {
                case "--gander" -> ganders.add(Gander.read(Path.of(value)));
                case "--goose" -> goose = Optional.of(Path.of(value));
                case "--flyway" -> flywayClassPath = value;
                case "--scratch" -> scratch = Path.of(value).toAbsolutePath();
                case "--runs" -> coldRuns = Integer.parseInt(value);
                case "--long-runs" -> longRuns = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("Unknown option " + words[next]);
            }
        }
        List<String> names = List.of(words).subList(next, words.length);
        return new Settings(ganders, goose, flywayClassPath, scratch, coldRuns, longRuns, names);
    }
}
