package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Outcome;
import dev.gander.migrate.benchmarks.Place.Access;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a long line between program and server costs. */
final class Network implements Benchmark {

    private static final Duration ROUND_TRIP = Duration.ofMillis(50);
    private static final int COUNT = 20;

    @Override
    public String name() {
        return "network";
    }

    @Override
    public String title() {
        return "Postgres behind a line of " + ROUND_TRIP.toMillis()
                + " ms per round trip, trust and no TLS: ms, median (range)";
    }

    @Override
    public void run(Workbench bench) {
        List<Peer> peers = Peer.all(bench);
        List<String> heads = new ArrayList<>(List.of("up"));
        peers.forEach(peer -> heads.add(peer.name()));
        peers.stream().skip(1).forEach(peer -> heads.add(Peer.GANDER + "/" + peer.name()));
        Table table = new Table(heads.toArray(String[]::new));
        try (DelayingProxy line = DelayingProxy.start(bench.postgres().port(), ROUND_TRIP)) {
            for (Stage stage : Stage.values()) {
                table.row(cells(stage, peers, measure(bench, line, stage)));
            }
        }
        bench.print(table);
    }

    /** What the store holds when a run begins. */
    private enum Stage {
        EMPTY("of " + COUNT + " migrations"),
        APPLIED("with nothing to do");

        private final String words;

        Stage(String words) {
            this.words = words;
        }
    }

    private static Outcome measure(Workbench bench, DelayingProxy line, Stage stage) {
        Contest contest = bench.contest();
        Places places = bench.places();
        for (Peer peer : Peer.all(bench)) {
            String database = "network_" + peer.name();
            Place far = Place.postgres(line.port(), database, Access.TRUST);
            bench.stopwatch().time(peer.up().command(places.empty(Place.POSTGRES, database), COUNT));
            contest.enter(peer.name(), () -> {
                if (stage == Stage.EMPTY) {
                    places.empty(Place.POSTGRES, database);
                }
                return peer.up().command(far, COUNT);
            });
        }
        return contest.run(bench.longRounds());
    }

    private static String[] cells(Stage stage, List<Peer> peers, Outcome outcome) {
        List<String> cells = new ArrayList<>(List.of(stage.words));
        peers.forEach(peer -> cells.add(Table.range(outcome.millis(peer.name()))));
        peers.stream().skip(1).forEach(peer -> cells.add(Table.ratio(outcome.ratio(Peer.GANDER, peer.name()))));
        return cells.toArray(String[]::new);
    }
}
