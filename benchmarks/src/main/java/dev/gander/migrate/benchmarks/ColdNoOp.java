package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import java.nio.file.Path;
import java.util.List;

/** How long a start takes that finds nothing to do: what a pod waits for each time. */
final class ColdNoOp implements Benchmark {

    private static final int APPLIED = 20;

    private static final String GANDER_PLAIN = "Gander plain";
    private static final String FLYWAY_PLAIN = "Flyway plain";
    private static final String GANDER_TUNED = "Gander tuned";
    private static final String FLYWAY_TUNED = "Flyway tuned";
    private static final String LAUNCHER = "./migrate";

    @Override
    public String name() {
        return "no-op";
    }

    @Override
    public String title() {
        return "Cold `up` with nothing to do, " + APPLIED
                + " migrations applied: whole processes in turn, ms, median (range)";
    }

    @Override
    public void run(Workbench bench) {
        Table times = new Table("store", "JDK", GANDER_PLAIN, FLYWAY_PLAIN, GANDER_TUNED, FLYWAY_TUNED, LAUNCHER);
        Table ratios = new Table(
                "ratio, median of rounds",
                "JDK",
                "plain/plain",
                "tuned/tuned",
                "tuned/Flyway plain",
                "target",
                "./migrate/Flyway plain");
        for (String store : List.of(Place.SQLITE, Place.POSTGRES)) {
            for (Gander gander : bench.settings().ganders()) {
                Outcome outcome = measure(bench, gander, store);
                String feature = String.valueOf(gander.feature());
                times.row(
                        store,
                        feature,
                        Table.range(outcome.millis(GANDER_PLAIN)),
                        Table.range(outcome.millis(FLYWAY_PLAIN)),
                        Table.range(outcome.millis(GANDER_TUNED)),
                        Table.range(outcome.millis(FLYWAY_TUNED)),
                        Table.range(outcome.millis(LAUNCHER)));
                ratios.row(
                        store,
                        feature,
                        Table.ratio(outcome.ratio(GANDER_PLAIN, FLYWAY_PLAIN)),
                        Table.ratio(outcome.ratio(GANDER_TUNED, FLYWAY_TUNED)),
                        Table.ratio(outcome.ratio(GANDER_TUNED, FLYWAY_PLAIN)),
                        target(store, gander),
                        Table.ratio(outcome.ratio(LAUNCHER, FLYWAY_PLAIN)));
            }
        }
        bench.print(times);
        bench.print(ratios);
    }

    private static String target(String store, Gander gander) {
        if (!store.equals(Place.POSTGRES)) {
            return "-";
        }
        return gander.feature() >= 25 ? "0.40" : "0.55";
    }

    private static Outcome measure(Workbench bench, Gander gander, String store) {
        Path own = bench.folders().goose(APPLIED);
        Path theirs = bench.folders().flyway(APPLIED);
        Place ours = bench.places().empty(store, "no_op_gander");
        Place flyways = bench.places().empty(store, "no_op_flyway");
        FlywayPeer flyway = bench.flyway(gander);
        Stopwatch stopwatch = bench.stopwatch();
        stopwatch.time(gander.up(Start.PLAIN, ours, own));
        stopwatch.time(flyway.up(Start.PLAIN, flyways, theirs));
        flyway.archiveClasses(stopwatch, flyways, theirs);
        return bench.contest()
                .enter(GANDER_PLAIN, () -> gander.up(Start.PLAIN, ours, own))
                .enter(FLYWAY_PLAIN, () -> flyway.up(Start.PLAIN, flyways, theirs))
                .enter(GANDER_TUNED, () -> gander.up(Start.TUNED, ours, own))
                .enter(FLYWAY_TUNED, () -> flyway.up(Start.TUNED, flyways, theirs))
                .enter(LAUNCHER, () -> gander.up(Start.LAUNCHER, ours, own))
                .run(bench.coldRounds());
    }
}
