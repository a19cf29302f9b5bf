package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.nio.file.Path;
import java.util.List;

/** How long it takes to apply a long list of small migrations to an empty store. */
final class ManyMigrations implements Benchmark {

    private static final int COUNT = 1_000;

    private static final String GANDER = "Gander";
    private static final String FLYWAY = "Flyway plain";
    private static final String FLYWAY_TUNED = "Flyway tuned";

    @Override
    public String name() {
        return "thousand";
    }

    @Override
    public String title() {
        return COUNT + " small migrations on an empty store, s, median (range)";
    }

    @Override
    public void run(Workbench bench) {
        Table table = new Table("store", "JDK", GANDER, FLYWAY, FLYWAY_TUNED, "ratio to plain", "ratio to tuned");
        Gander gander = bench.gander();
        for (String store : List.of(Place.SQLITE, Place.POSTGRES)) {
            Outcome outcome = measure(bench, gander, store);
            table.row(
                    store,
                    String.valueOf(gander.feature()),
                    Table.range(outcome.series(GANDER, Sample::seconds)),
                    Table.range(outcome.series(FLYWAY, Sample::seconds)),
                    Table.range(outcome.series(FLYWAY_TUNED, Sample::seconds)),
                    Table.ratio(outcome.ratio(GANDER, FLYWAY)),
                    Table.ratio(outcome.ratio(GANDER, FLYWAY_TUNED)));
        }
        bench.print(table);
    }

    private static Outcome measure(Workbench bench, Gander gander, String store) {
        Path own = bench.folders().goose(COUNT);
        Path theirs = bench.folders().flyway(COUNT);
        FlywayPeer flyway = bench.flyway(gander);
        Place training = bench.places().empty(store, "thousand_training");
        flyway.archiveClasses(bench.stopwatch(), training, bench.folders().flyway(20));
        Places places = bench.places();
        return bench.contest()
                .enter(GANDER, () -> gander.up(Start.TUNED, places.empty(store, "thousand_gander"), own))
                .enter(FLYWAY, () -> flyway.up(Start.PLAIN, places.empty(store, "thousand_flyway"), theirs))
                .enter(FLYWAY_TUNED, () -> flyway.up(Start.TUNED, places.empty(store, "thousand_tuned"), theirs))
                .run(bench.longRounds());
    }
}
