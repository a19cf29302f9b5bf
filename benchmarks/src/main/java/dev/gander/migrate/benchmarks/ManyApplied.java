package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.nio.file.Path;
import java.util.List;

/** What a long past costs a run that has nothing to do. */
final class ManyApplied implements Benchmark {

    private static final List<Integer> COUNTS = List.of(20, 100, 10_000);

    @Override
    public String name() {
        return "many-applied";
    }

    @Override
    public String title() {
        return "Cold `up` with nothing to do by number of applied migrations, as ./migrate starts it: ms, median (range)";
    }

    @Override
    public void run(Workbench bench) {
        Table table = new Table("store", "JDK", "20", "100", "10000", "10000/20", "10000/100", "target");
        for (String store : List.of(Place.SQLITE, Place.POSTGRES)) {
            for (Gander gander : bench.settings().ganders()) {
                Outcome outcome = measure(bench, gander, store);
                table.row(
                        store,
                        String.valueOf(gander.feature()),
                        Table.range(outcome.millis("20")),
                        Table.range(outcome.millis("100")),
                        Table.range(outcome.millis("10000")),
                        Table.ratio(outcome.ratio("10000", "20")),
                        Table.ratio(outcome.ratio("10000", "100")),
                        "2");
            }
        }
        bench.print(table);
        VersionTableRead.print(bench);
    }

    private static Outcome measure(Workbench bench, Gander gander, String store) {
        Contest contest = bench.contest();
        for (int count : COUNTS) {
            Path folder = bench.folders().gooseRows(count);
            Place place = bench.places().empty(store, "applied_" + count);
            bench.stopwatch().time(gander.up(Start.TUNED, place, folder));
            contest.enter(String.valueOf(count), () -> gander.up(Start.TUNED, place, folder));
        }
        return contest.run(bench.coldRounds());
    }
}
