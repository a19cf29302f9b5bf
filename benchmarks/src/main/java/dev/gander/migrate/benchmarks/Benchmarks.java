package dev.gander.migrate.benchmarks;

import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs benchmarks one after the other and prints their tables. The {@code run} script beside it knows the words. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new ColdNoOp(),
            new ManyMigrations(),
            new RoundTrips(),
            new Network(),
            new LargeFile(),
            new ManyApplied(),
            new DriftOfManyTables());

    private Benchmarks() {}

    /** @param words see {@link Settings#parse} */
    public static void main(String[] words) throws IOException {
        Settings settings = Settings.parse(words);
        List<Benchmark> chosen = chosen(settings.names());
        PrintStream out = System.out;
        Files.createDirectories(settings.scratch());
        PostgresBinaries binaries =
                PostgresBinaries.fromClassPath(settings.scratch().resolve("postgres"));
        Path data = settings.scratch().resolve("data");
        try (DevPostgres postgres = DevPostgres.start(DevPostgresSettings.durable(binaries, data))) {
            Workbench bench = new Workbench(settings, postgres, out);
            out.println(Machine.line(settings, postgres));
            for (Benchmark benchmark : chosen) {
                out.println("\n" + benchmark.name() + ": " + benchmark.title() + "\n");
                benchmark.run(bench);
            }
        }
    }

    private static List<Benchmark> chosen(List<String> names) {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no benchmark '" + name + "'. Choose from: "
                        + known.stream().collect(Collectors.joining(", ")));
            }
        }
        return names.isEmpty()
                ? ALL
                : ALL.stream().filter(one -> names.contains(one.name())).toList();
    }
}
