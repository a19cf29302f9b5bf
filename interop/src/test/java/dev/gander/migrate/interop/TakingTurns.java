package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Tool.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Both tools take turns on one store; on its twin goose does the same alone. After each turn the two hold the same rows
 * and the same objects, and all three agree on what they are asked.
 */
final class TakingTurns {

    private static final double LONGEST_TEST_SECONDS = 600;

    /** What a tool says of its store. */
    private record Answers(long version, Standings standings) {

        static Answers of(Tool tool) {
            return new Answers(tool.version(), tool.status());
        }
    }

    private final Workplace shared;
    private final Goose goose;
    private final Gander gander;
    private final Workplace twin;
    private final Goose alone;
    private final Random random;
    private final long oldest;
    private final List<String> journal = new ArrayList<>();

    TakingTurns(Path program, Workplace shared, Workplace twin, long seed) {
        this.shared = shared;
        this.goose = new Goose(program, shared);
        this.gander = new Gander(shared);
        this.twin = twin;
        this.alone = new Goose(program, twin);
        this.random = new Random(seed);
        this.oldest = shared.store().hasTable(shared.table())
                ? shared.store().rows(shared.table()).size()
                : 0;
        journal.add("seed " + seed);
    }

    /** So many turns of any kind; who takes each is drawn. */
    void take(int turns, List<Long> versions) {
        for (int turn = 0; turn < turns; turn++) {
            Turn next = Turn.any(random, versions);
            if (random.nextInt(5) < 3) {
                byGander(next);
            } else {
                byGoose(next);
            }
        }
    }

    /** A turn of goose's on both stores. */
    void byGoose(Turn turn) {
        Ended there = alone.run(turn.forGoose());
        Ended here = goose.run(turn.forGoose());
        journal.add("goose " + String.join(" ", turn.forGoose()) + ": " + here.exitCode());
        assertThat(here.exitCode()).as(story(here, there)).isEqualTo(there.exitCode());
        compare(here, there);
    }

    /** A turn of ours on the shared store, of goose's on its twin. */
    void byGander(Turn turn) {
        List<Store.Row> before = applications(twin);
        Ended there = alone.run(turn.forGoose());
        Ended here = gander.run(turn.forGander());
        journal.add("gander " + String.join(" ", turn.forGander()) + ": " + here.exitCode() + ", goose: "
                + there.exitCode());
        boolean idle = !there.wentWell() && applications(twin).equals(before) && turn.failsInGooseForWantOfWork();
        if (!idle) {
            assertThat(here.wentWell()).as(story(here, there)).isEqualTo(there.wentWell());
        }
        compare(here, there);
    }

    /** What has been applied; that goose makes its table, and the row of version 0, is no work. */
    private static List<Store.Row> applications(Workplace place) {
        List<Store.Row> rows =
                place.store().hasTable(place.table()) ? place.store().rows(place.table()) : List.of();
        return rows.stream().filter(row -> row.version() > 0).toList();
    }

    private void compare(Ended here, Ended there) {
        String story = story(here, there);
        CompletableFuture<Answers> theirs = CompletableFuture.supplyAsync(() -> Answers.of(alone));
        Answers ours = Answers.of(gander);
        assertThat(ours).as(story).isEqualTo(theirs.join());
        assertThat(applications(shared)).as(story).isEqualTo(applications(twin));
        assertThat(shared.store().schema()).as(story).isEqualTo(twin.store().schema());
        if (!shared.store().hasTable(shared.table())) {
            // Where there is nothing to do we make no table; goose's reset fails without one.
            goose.version();
        } else {
            assertThat(shared.store().secondsOffGoose(shared.table(), oldest))
                    .as("how far times are off goose's after\n" + story)
                    .allMatch(seconds -> Math.abs(seconds) < LONGEST_TEST_SECONDS);
        }
    }

    /** Both tools answer alike on the shared store, and all of its rows are those of its twin. */
    void agree() {
        String story = String.join("\n", journal);
        assertThat(goose.version()).as(story).isEqualTo(alone.version());
        assertThat(goose.status()).as(story).isEqualTo(alone.status());
        assertThat(shared.store().rows(shared.table()))
                .as(story)
                .isEqualTo(twin.store().rows(twin.table()));
    }

    private String story(Ended here, Ended there) {
        return String.join("\n", journal) + "\nhere: " + here.output() + "\nthere: " + there.output();
    }
}
