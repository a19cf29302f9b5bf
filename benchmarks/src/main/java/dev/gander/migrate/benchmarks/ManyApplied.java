package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a long past costs a run that has nothing to do. */
final class ManyApplied implements Benchmark {

    private static final List<Integer> COUNTS = List.of(20, 100, 10_000);

    @Override
    public String name() {
        return "many-applied";
    }

    @Override
    public String title() {
        return "Cold `up` with nothing to do by number of applied migrations, each with its file: ms, median (range)";
    }

    @Override
    public void run(Workbench bench) {
        Table table = new Table("store", "JDK", "start", "20", "100", "10000", "10000/20", "10000/100", "target");
        for (String store : List.of(Place.SQLITE, Place.POSTGRES)) {
            Map<Integer, Place> places = apply(bench, store);
            for (Gander gander : bench.settings().ganders()) {
                for (Start start : List.of(Start.PLAIN, Start.TUNED)) {
                    table.row(cells(store, gander, start, measure(bench, gander, start, places)));
                }
            }
        }
        bench.print(table);
        VersionTableRead.print(bench);
    }

    /** A run with nothing to do leaves its store alone, so that one store does for every runtime. */
    private static Map<Integer, Place> apply(Workbench bench, String store) {
        Map<Integer, Place> places = new TreeMap<>();
        for (int count : COUNTS) {
            Place place = bench.places().empty(store, "applied_" + count);
            bench.stopwatch()
                    .time(bench.gander().up(Start.TUNED, place, bench.folders().gooseRows(count)));
            places.put(count, place);
        }
        return places;
    }

    private static Outcome measure(Workbench bench, Gander gander, Start start, Map<Integer, Place> places) {
        Contest contest = bench.contest();
        places.forEach((count, place) -> contest.enter(
                String.valueOf(count),
                () -> gander.up(start, place, bench.folders().gooseRows(count))));
        return contest.run(bench.coldRounds());
    }

    private static String[] cells(String store, Gander gander, Start start, Outcome outcome) {
        return new String[] {
            store,
            String.valueOf(gander.feature()),
            start.name().toLowerCase(Locale.ROOT),
            Table.range(outcome.millis("20")),
            Table.range(outcome.millis("100")),
            Table.range(outcome.millis("10000")),
            Table.ratio(outcome.ratio("10000", "20")),
            Table.ratio(outcome.ratio("10000", "100")),
            "2"
        };
    }
}
