package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Programs and servers that end in the middle, without a word. */
final class CrashIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @TempDir
    private Path folder;

    private static void awaitSleep(Db db) {
        String sleeping = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname ="
                + " current_database()";
        Db.until(() -> !db.value(sleeping).equals("0"));
    }

    /** The server ends what it has begun, and gives the lock back after it. */
    private static void awaitLock(Db db) {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            Db.until(() -> session.lock().tryAcquire().isPresent());
        }
    }

    private static void killInItsSleep(Db db, String mode) throws IOException, InterruptedException {
        killInItsSleep(db, db.url(), mode);
    }

    private static void killInItsSleep(Db db, String url, String mode) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedRun.class.getName(),
                        url,
                        mode)
                .inheritIO()
                .start();
        awaitSleep(db);
        program.destroyForcibly().waitFor();
        awaitLock(db);
    }

    private static int appliedByTheNextRun(Db db) {
        return new Migrator(
                        Db.TARGET,
                        new MigrationSet(List.of(DoomedRun.migration("together").build())),
                        db.datastore(),
                        MigratorOptions.of(Db.ATTEMPT))
                .up(Destination.latest())
                .results()
                .size();
    }

    /** The server has the whole file and its commit, and misses nobody before it has something to send. */
    @Test
    void a_file_in_one_text_is_committed_without_its_program_and_the_next_run_finds_it_so() throws Exception {
        Db db = Db.of(postgres.database());
        killInItsSleep(db, "together");

        assertThat(appliedByTheNextRun(db)).isZero();
        assertThat(db.versions()).containsExactly(0L, 1L);
        assertThat(db.hasTable("b")).isTrue();
        assertThat(db.state().history().entries()).hasSize(1);
    }

    @Test
    void a_server_that_looks_after_its_client_rolls_back_and_the_next_run_applies_the_file() throws Exception {
        Db db = Db.of(postgres.database());
        killInItsSleep(db, db.url() + "?client_connection_check_interval=100", "together");

        assertThat(db.versions()).containsExactly(0L);
        assertThat(db.hasTable("a")).isFalse();
        assertThat(appliedByTheNextRun(db)).isEqualTo(1);
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void a_program_killed_without_transaction_leaves_word_of_the_statement_in_doubt() throws Exception {
        Db db = Db.of(postgres.database());
        killInItsSleep(db, "alone");

        HistoryEntry entry = db.lastEntry();
        assertThat(entry.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(entry.statementInDoubt()).isEqualTo(2);
        assertThat(db.hasTable("a")).isTrue();
        assertThat(db.hasTable("b")).isFalse();
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void a_server_killed_keeps_what_was_committed_and_nothing_of_the_rest() throws Exception {
        DevPostgresSettings durable = DevPostgresSettings.durable(
                PostgresBinaries.fromClassPath(Path.of("target/binaries")), folder.resolve("data"));
        try (DevPostgres server = DevPostgres.start(durable)) {
            server.createDatabase("shop");
            Db db = new Db(server.url("shop"), server.jdbcUrl("shop"));
            db.apply(MigrationBuilder.of(2).up("CREATE TABLE before (i int)"));
            CompletableFuture<Void> doomed =
                    CompletableFuture.runAsync(() -> db.apply(DoomedRun.migration("together")));
            awaitSleep(db);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            assertThat(doomed.handle((nothing, failure) -> failure).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(MigrationException.class);
        }
        try (DevPostgres server = DevPostgres.start(durable)) {
            Db db = new Db(server.url("shop"), server.jdbcUrl("shop"));

            assertThat(db.versions()).containsExactly(0L, 2L);
            assertThat(db.hasTable("before")).isTrue();
            assertThat(db.hasTable("a")).isFalse();
        }
    }
}
