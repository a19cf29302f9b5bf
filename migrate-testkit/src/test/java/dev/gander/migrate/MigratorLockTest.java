package dev.gander.migrate;

import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.LeaseLostException;
import dev.gander.migrate.error.LockNotObtainedException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class MigratorLockTest {

    @Test
    void a_lock_that_is_held_for_too_long_is_given_up() {
        Engine engine = Engine.ofNewStore();
        engine.store.stealLock();
        assertThatThrownBy(() -> engine.migrator(table(1)).up(Destination.latest()))
                .isInstanceOfSatisfying(LockNotObtainedException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ErrorKind.LOCKED);
                    assertThat(refusal.advice()).contains("--lock-wait");
                });
        assertThat(engine.store.objects()).isEmpty();
    }

    @Test
    void of_many_runs_at_once_one_does_the_work_and_the_others_find_nothing_to_do() throws Exception {
        InMemoryDatastore store = InMemoryDatastore.of(Engine.TARGET);
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            List<Future<Report>> runs = new ArrayList<>();
            for (int index = 0; index < 5; index++) {
                Engine engine = Engine.over(store).with(options -> options.withLockWait(Duration.ofMinutes(1)));
                runs.add(pool.submit(
                        () -> engine.migrator(table(1), table(2), table(3)).up(Destination.latest())));
            }
            int working = 0;
            for (Future<Report> run : runs) {
                working += run.get().isEmpty() ? 0 : 1;
            }
            assertThat(working).isEqualTo(1);
            assertThat(store.objects()).containsExactly("t1", "t2", "t3");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_lost_lock_stops_the_run_before_its_next_step() {
        Engine engine = Engine.ofNewStore();
        engine.store.on("CREATE TABLE t1", engine.store::stealLock);
        assertThatThrownBy(() -> engine.migrator(table(1), table(2)).up(Destination.latest()))
                .isInstanceOfSatisfying(RunFailedException.class, failure -> {
                    assertThat(failure.failure()).isInstanceOf(LeaseLostException.class);
                    assertThat(words(failure.report())).containsExactly("up 1 APPLIED", "up 2 FAILED");
                });
        assertThat(engine.store.objects()).containsExactly("t1");
    }

    @Test
    void waiting_is_heard_of() {
        Engine engine = Engine.ofNewStore().with(options -> options.withLockWait(Duration.ofMillis(120)));
        engine.store.stealLock();
        assertThatThrownBy(() -> engine.migrator(table(1)).up(Destination.latest()))
                .isInstanceOf(LockNotObtainedException.class);
        assertThat(engine.heard.events(MigrationEvent.LockAwaited.class)).isNotEmpty();
    }

    @Test
    void a_run_that_waits_for_the_lock_can_be_cancelled() {
        Cancellation cancellation = new Cancellation();
        Engine engine = Engine.ofNewStore()
                .with(options -> options.withLockWait(Duration.ofMinutes(1)).withCancellation(cancellation));
        engine.store.stealLock();
        Thread canceller = new Thread(cancellation::request);
        canceller.start();
        assertThatThrownBy(() -> engine.migrator(table(1)).up(Destination.latest()))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void a_cancelled_run_rolls_back_the_current_file_and_keeps_the_finished_ones() {
        Cancellation cancellation = new Cancellation();
        Engine engine = Engine.ofNewStore().with(options -> options.withCancellation(cancellation));
        engine.store.on("WAIT", () -> new Thread(cancellation::request).start());
        Migration slow = MigrationBuilder.of(2).up("CREATE TABLE half", "WAIT").build();
        assertThatThrownBy(() -> engine.migrator(table(1), slow, table(3)).up(Destination.latest()))
                .isInstanceOfSatisfying(RunFailedException.class, failure -> {
                    assertThat(words(failure.report())).containsExactly("up 1 APPLIED", "up 2 FAILED", "up 3 NOT_RUN");
                    assertThat(failure.failure().advice())
                            .startsWith("The run was asked to stop.")
                            .endsWith("run again to go on.");
                });
        assertThat(engine.store.objects()).containsExactly("t1");
        assertThat(engine.store.openSessions()).isZero();
    }
}
