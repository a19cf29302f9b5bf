package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.StatementProgress;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Waits until the server has filled the indexes that a file has made. */
final class IndexWait {

    /** The indexes of a graph that holds little are online in no time. */
    private static final long FIRST_PAUSE_MILLIS = 5;

    private final Connection connection;
    private final NodeLock lock;
    private final StatementProgress progress;
    private final Terms terms;

    IndexWait(Connection connection, NodeLock lock, StatementProgress progress, Terms terms) {
        this.connection = connection;
        this.lock = lock;
        this.progress = progress;
        this.terms = terms;
    }

    /**
     * Returns when all of them are online.
     *
     * @throws StoreRefusal when one has failed, or is not online when the time is over
     */
    void await(List<String> names) {
        long start = System.nanoTime();
        List<Record> waiting = populating(names);
        long longest = terms.look().toMillis();
        for (long pause = FIRST_PAUSE_MILLIS; !waiting.isEmpty(); pause = Math.min(2 * pause, longest)) {
            lock.check();
            String what = described(waiting.get(0));
            if (System.nanoTime() - start > terms.population().toNanos()) {
                throw new StoreRefusal(
                        what + " after " + terms.population().toSeconds() + " s; it goes on in the background");
            }
            progress.awaiting(what);
            pause(Math.min(pause, longest));
            waiting = populating(names);
        }
    }

    private List<Record> populating(List<String> names) {
        List<Record> waiting = connection.read(Query.INDEXES, Map.of()).stream()
                .filter(row -> names.contains(row.get("name").asString()))
                .filter(row -> !row.get("state").asString().equals("ONLINE"))
                .toList();
        for (Record row : waiting) {
            if (row.get("state").asString().equals("FAILED")) {
                throw new StoreRefusal(
                        "the index " + row.get("name").asString() + " could not be filled; the server's log says why");
            }
        }
        return waiting;
    }

    private static String described(Record row) {
        return "index " + row.get("name").asString() + " is "
                + Math.round(row.get("populationPercent").asDouble(0)) + " % populated";
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreRefusal("interrupted while waiting for an index", e);
        }
    }
}
