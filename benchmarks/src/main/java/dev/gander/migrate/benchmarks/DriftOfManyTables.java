package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code drift} over a database with ten thousand tables, each with an index and a check: the catalog is read, the
 * snapshot beside the files too, and both are compared. Nothing has drifted.
 */
final class DriftOfManyTables implements Benchmark {

    private static final int TABLES = 10_000;
    private static final int TABLES_OF_A_FILE = 500;
    private static final String GANDER = "Gander, 384 MB heap";
    private static final String HEAP = "-Xmx384m";

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public String title() {
        return "`drift` of a Postgres with 10,000 tables, as its snapshot says";
    }

    @Override
    public void run(Workbench bench) {
        Place place = bench.places().empty(Place.POSTGRES, "many_tables");
        Path folder = write(bench.scratch("many-tables"));
        bench.stopwatch().time(bench.gander().up(Start.TUNED, place, folder));
        bench.stopwatch().time(bench.gander().ask(Start.TUNED, place, folder, "snapshot", "--live", "--out"));
        Outcome outcome = bench.contest()
                .enter(
                        GANDER,
                        () -> bench.gander()
                                .ask(Start.TUNED, place, folder, "drift")
                                .withJavaOption(HEAP))
                .run(bench.longRounds());
        Table table = new Table("program", "s, median (range)", "target", "peak MiB", "target");
        table.row(
                GANDER,
                Table.range(outcome.series(GANDER, Sample::seconds)),
                "20",
                Table.figure(outcome.series(GANDER, Sample::peakMebibytes).most()),
                "512");
        bench.print(table);
    }

    private static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int first = 1; first <= TABLES; first += TABLES_OF_A_FILE) {
                int version = first / TABLES_OF_A_FILE + 1;
                Files.writeString(folder.resolve("%04d_tables.sql".formatted(version)), file(first));
            }
            return folder;
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write migrations to " + folder, e);
        }
    }

    private static String file(int first) {
        StringBuilder file = new StringBuilder("-- +goose Up\n");
        for (int table = first; table < first + TABLES_OF_A_FILE; table++) {
            file.append("""
                    CREATE TABLE many_%1$d (id bigint PRIMARY KEY, name text NOT NULL DEFAULT '', at timestamptz, amount numeric(12,2) CHECK (amount >= 0));
                    CREATE INDEX many_%1$d_name ON many_%1$d (name, at DESC);
                    """.formatted(table));
        }
        return file.toString();
    }
}
