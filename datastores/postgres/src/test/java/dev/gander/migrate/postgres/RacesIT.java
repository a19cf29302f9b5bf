package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody at once on an empty database. */
final class RacesIT {

    private static final int RACERS = 4;

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    /** goose takes no lock before it creates its table, and these take none either. */
    @RepeatedTest(5)
    void whoever_loses_the_race_for_the_tables_finds_them_made() throws Exception {
        Db db = Db.of(postgres.database());
        CyclicBarrier together = new CyclicBarrier(RACERS);
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                all.add(threads.submit(() -> {
                    try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
                        session.read();
                        together.await();
                        session.initialize();
                        return session.read().isInitialized();
                    }
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(db.versions()).containsExactly(0L);
    }
}
