package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
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
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedRun.class.getName(),
                        db.url(),
                        mode)
                .inheritIO()
                .start();
        awaitSleep(db);
        program.destroyForcibly().waitFor();
        awaitLock(db);
    }

    @Test
    void a_program_killed_in_a_transactional_file_leaves_all_or_nothing() throws Exception {
        Db db = Db.of(postgres.database());
        killInItsSleep(db, "together");

        boolean applied = db.versions().contains(1L);
        assertThat(db.hasTable("a")).isEqualTo(applied);
        assertThat(db.hasTable("b")).isEqualTo(applied);
        assertThat(db.state().history().entries()).hasSize(applied ? 1 : 0);
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
