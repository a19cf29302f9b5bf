package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One file of 100 MB, in one transaction: against {@code psql -1 -f}, which reads it once and judges nothing. */
final class LargeFile implements Benchmark {

    private static final long BYTES = 100_000_000;
    private static final int VALUE_LENGTH = 140;
    private static final String GANDER = "Gander, 128 MB heap";
    private static final String PSQL = "psql -1 -f";

    @Override
    public String name() {
        return "large-file";
    }

    @Override
    public String title() {
        return "One file of 100 MB of single INSERTs on Postgres, one transaction";
    }

    @Override
    public void run(Workbench bench) {
        Optional<Path> psql = onPath("psql");
        if (psql.isEmpty()) {
            bench.print("No psql on the PATH: nothing to compare with, so this is not measured.");
            return;
        }
        Outcome outcome = measure(bench, psql.get());
        Table table = new Table("program", "s, median (range)", "peak MiB", "ratio", "target");
        table.row(PSQL, time(outcome, PSQL), peak(outcome, PSQL), "1", "-");
        table.row(
                GANDER, time(outcome, GANDER), peak(outcome, GANDER), Table.ratio(outcome.ratio(GANDER, PSQL)), "1.15");
        bench.print(table);
    }

    private static Outcome measure(Workbench bench, Path psql) {
        Places places = bench.places();
        Path folder = write(bench.scratch("large"));
        Path file = folder.resolve("0001_large.sql");
        return bench.contest()
                .enter(
                        PSQL,
                        () -> Command.of(
                                psql.toString(),
                                "-X",
                                "-q",
                                "-1",
                                "-v",
                                "ON_ERROR_STOP=1",
                                "-f",
                                file.toString(),
                                places.empty(Place.POSTGRES, "large_psql").url()))
                .enter(
                        GANDER,
                        () -> bench.gander()
                                .up(Start.TUNED, places.empty(Place.POSTGRES, "large_gander"), folder)
                                .withJavaOption("-Xmx128m"))
                .run(bench.longRounds());
    }

    private static String time(Outcome outcome, String program) {
        return Table.range(outcome.series(program, Sample::seconds));
    }

    private static String peak(Outcome outcome, String program) {
        return Table.figure(outcome.series(program, Sample::peakMebibytes).most());
    }

    /** To psql the annotations are comments; there is no down, so that it has nothing to undo. */
    private static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("0001_large.sql");
            if (!Files.exists(file)) {
                Path draft = folder.resolve("draft");
                try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
                    writer.write("-- +goose Up\nCREATE TABLE benchmark_large (id bigint PRIMARY KEY, name text);\n");
                    writeInserts(writer);
                }
                Files.move(draft, file);
            }
            return folder;
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write the large file to " + folder, e);
        }
    }

    private static void writeInserts(BufferedWriter writer) throws IOException {
        String value = "lorem ipsum ".repeat(VALUE_LENGTH).substring(0, VALUE_LENGTH);
        long written = 0;
        for (int id = 1; written < BYTES; id++) {
            String line = String.format(
                    Locale.ROOT, "INSERT INTO benchmark_large (id, name) VALUES (%d, '%s');%n", id, value);
            writer.write(line);
            written += line.length();
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
